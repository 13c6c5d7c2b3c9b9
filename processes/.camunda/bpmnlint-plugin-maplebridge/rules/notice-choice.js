'use strict';

const { attribute, extensions, is } = require('../model');
const known = require('../known');

const ADDRESSEES = [ 'PETITIONER', 'HANDLERS', 'HEAD', 'SUPERVISORS' ];

function given(node) {
  const choices = {};
  extensions(node, 'inputOutput')
    .forEach(all => (all.inputParameters || all.$children || [])
      .forEach(input => { choices[input.name] = (input.value || input.definition || input.$body || '').trim(); }));
  return choices;
}

module.exports = function() {
  return {
    check(node, reporter) {
      if (!is(node, 'bpmn:ServiceTask') || !/^[#$]\{\s*sendNotice\s*\}$/.test(attribute(node, 'delegateExpression') || '')) {
        return;
      }
      const choices = given(node);
      if (!ADDRESSEES.includes(choices.noticeTo)) {
        reporter.report(node.id, '没有选择通知谁，走到这里会出错；可以选 ' + ADDRESSEES.join('、'));
      } else if (!known.notices.includes(choices.noticeText)) {
        reporter.report(node.id, '没有选择通知文字，或者这条文字只有自己的步骤填得全，走到这里会出错');
      } else if ((choices.noticeTo === 'PETITIONER') === choices.noticeText.startsWith('STAFF_')) {
        reporter.report(node.id, '通知文字不是给这些人的：给信访人的文字发给信访人，给工作人员的发给工作人员');
      }
    }
  };
};
