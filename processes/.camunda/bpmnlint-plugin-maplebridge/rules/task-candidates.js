'use strict';

const { attribute, is } = require('../model');

function isBlank(node, name) {
  return !(attribute(node, name) || '').trim();
}

module.exports = function() {
  return {
    check(node, reporter) {
      if (is(node, 'bpmn:UserTask') && isBlank(node, 'candidateGroups') && isBlank(node, 'assignee')) {
        reporter.report(node.id, '没有人看得见这个任务；填写候选组，如 ${candidates.handlersOf(unit)}');
      }
    }
  };
};
