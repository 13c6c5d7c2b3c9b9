'use strict';

const { is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      const flows = node.outgoing || [];
      if (is(node, 'bpmn:ExclusiveGateway') && flows.length > 1) {
        flows.filter(flow => (flow === node.default) === Boolean(flow.conditionExpression))
          .forEach(flow => reporter.report(flow.id, '给每条非默认的分支写上条件，默认流不写条件'));
      }
      if (is(node, 'bpmn:ExclusiveGateway') && flows.length === 1 && flows[0].conditionExpression) {
        reporter.report(node.id, '网关只有一条出路，却带有条件；删去条件');
      }
    }
  };
};
