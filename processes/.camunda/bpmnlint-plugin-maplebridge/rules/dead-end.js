'use strict';

const { is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      const stands = is(node, 'bpmn:EndEvent') || node.triggeredByEvent || node.isForCompensation
        || (node.eventDefinitions || []).some(definition => is(definition, 'bpmn:LinkEventDefinition'));
      if (is(node, 'bpmn:FlowNode') && !(node.outgoing || []).length && !stands) {
        reporter.report(node.id, '流程在这里不声不响地结束；接上后面的步骤，或者接一个结束事件');
      }
    }
  };
};
