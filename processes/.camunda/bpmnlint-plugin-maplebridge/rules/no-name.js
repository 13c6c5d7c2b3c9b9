'use strict';

const { is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      if (is(node, 'bpmn:Activity') && !(node.name || '').trim()) {
        reporter.report(node.id, '没有名称；填写中文名称');
      }
    }
  };
};
