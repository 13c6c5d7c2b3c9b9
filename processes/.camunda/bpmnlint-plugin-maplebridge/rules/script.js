'use strict';

const { is, scripts } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      const condition = node.conditionExpression;
      if (is(node, 'bpmn:ScriptTask') || condition && condition.language || scripts(node)) {
        reporter.report(node.id, '平台没有脚本引擎，走到这里会出错；改用平台的服务任务，判断用一个变量的条件');
      }
    }
  };
};
