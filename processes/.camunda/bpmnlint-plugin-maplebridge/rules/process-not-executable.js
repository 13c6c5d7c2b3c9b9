'use strict';

const { is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      if (is(node, 'bpmn:Process') && !node.isExecutable) {
        reporter.report(node.id, '流程没有标为可执行，部署了也不起作用；勾选“可执行”');
      }
    }
  };
};
