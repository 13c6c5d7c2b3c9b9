'use strict';

const { is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      const flows = node.outgoing || [];
      const always = is(node, 'bpmn:InclusiveGateway') && flows.some(flow => !flow.conditionExpression);
      if ((is(node, 'bpmn:ExclusiveGateway') || is(node, 'bpmn:InclusiveGateway'))
          && flows.length > 1 && !node.default && !always) {
        reporter.report(node.id, '网关没有默认流，所有条件都不成立时流程停住；指定一条默认流');
      }
      if (is(node, 'bpmn:Activity') && flows.length && !node.default && flows.every(flow => flow.conditionExpression)) {
        reporter.report(node.id, '每条出路都有条件，没有默认流，条件都不成立时流程停住；指定一条默认流');
      }
    }
  };
};
