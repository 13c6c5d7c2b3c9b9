'use strict';

const { is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      (node.eventDefinitions || []).filter(timer => is(timer, 'bpmn:TimerEventDefinition') && timer.timeCycle)
        .filter(timer => !(is(node, 'bpmn:StartEvent') && is(node.$parent, 'bpmn:Process') && !/^\s*R/.test(timer.timeCycle.body)))
        .forEach(() => reporter.report(node.id, '重复的定时器不按工作日计算，停机期间错过的不会补；改用按日期的定时器'));
    }
  };
};
