'use strict';

const { attribute, is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      if (is(node, 'bpmn:Process') && !attribute(node, 'historyTimeToLive')) {
        reporter.report(node.id, '流程没有历史保留期，引擎拒绝部署；填写历史保留期，例如 P30D');
      }
    }
  };
};
