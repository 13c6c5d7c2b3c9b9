'use strict';

const { attribute, is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      const works = is(node, 'bpmn:ServiceTask') || is(node, 'bpmn:SendTask')
        || is(node, 'bpmn:BusinessRuleTask') && !attribute(node, 'decisionRef');
      const done = attribute(node, 'delegateExpression') || attribute(node, 'expression') || attribute(node, 'class');
      if (works && !done) {
        reporter.report(node.id, '任务没有说明由什么执行；填写委托表达式，如 #{recordLevelOutcome}');
      }
    }
  };
};
