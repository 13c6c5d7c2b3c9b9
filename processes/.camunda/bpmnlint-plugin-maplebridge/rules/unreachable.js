'use strict';

const { is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      const stands = is(node, 'bpmn:StartEvent') || is(node, 'bpmn:BoundaryEvent') || node.triggeredByEvent
        || node.isForCompensation
        || (node.eventDefinitions || []).some(definition => is(definition, 'bpmn:LinkEventDefinition'));
      if (is(node, 'bpmn:FlowNode') && !(node.incoming || []).length && !stands) {
        reporter.report(node.id, '从开始走不到这里，画了也不会执行；用顺序流接上，或者删去');
      }
    }
  };
};
