'use strict';

const { attribute, extensions, is } = require('../model');

const NAMES = [ '信访编号', '信访事项', '提出日期', '办理单位', '办理期限' ];

function given(node) {
  const words = {};
  extensions(node, 'inputOutput')
    .forEach(all => (all.inputParameters || all.$children || [])
      .forEach(input => { words[input.name] = input.value || input.definition || input.$body || ''; }));
  return words;
}

module.exports = function() {
  return {
    check(node, reporter) {
      if (!is(node, 'bpmn:ServiceTask') || !/^[#$]\{\s*writeLetter\s*\}$/.test(attribute(node, 'delegateExpression') || '')) {
        return;
      }
      const words = given(node);
      if (!(words.letterTitle || '').trim() || !(words.letterText || '').trim()) {
        reporter.report(node.id, '文书没有名称或者内容，走到这里会出错；填写文书名称和内容');
        return;
      }
      if (/[\x00-\x1f/\\:*?"<>|{}]/.test(words.letterTitle.trim()) || [ words.letterTitle, words.letterText ]
          .some(text => /[$#]\{/.test(text))) {
        reporter.report(node.id, '文书名称里不能有花括号和 / \\ : * ? " < > |，名称和内容都不能是表达式');
        return;
      }
      if (/[{}]/.test(words.letterText.replace(/\{[^{}]*\}/g, ''))) {
        reporter.report(node.id, '文书内容里的花括号不成对');
        return;
      }
      const unknown = (words.letterText.match(/\{[^{}]*\}/g) || []).filter(name => !NAMES.includes(name.slice(1, -1)));
      if (unknown.length) {
        reporter.report(node.id, '文书内容里的 ' + unknown.join('、') + ' 没有人填写；可以用 {' + NAMES.join('}、{') + '}');
      }
    }
  };
};
