'use strict';

const { attribute, bounded, endedByMessage, is, timers } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      if (is(node, 'bpmn:UserTask') && !attribute(node, 'dueDate') && !timers(node)
          && !endedByMessage(node) && !bounded(node)) {
        reporter.report(node.id, '用户任务没有时限，可以无限期搁置；填写到期时间，如 ${deadlineAt}，或者加时限的边界事件');
      }
    }
  };
};
