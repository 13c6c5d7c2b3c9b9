'use strict';

const { attribute, is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      if (is(node, 'bpmn:UserTask') && !attribute(node, 'candidateGroups') && !attribute(node, 'assignee')) {
        reporter.report(node.id, '没有人看得见这个任务；填写候选组，如 ${candidates.handlersOf(unit)}');
      }
    }
  };
};
