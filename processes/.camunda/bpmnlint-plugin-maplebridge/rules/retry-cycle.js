'use strict';

const { attribute, extensions, is, timerOf } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      const timer = is(node, 'bpmn:CatchEvent') && timerOf(node);
      const async = [ 'asyncBefore', 'asyncAfter' ].some(name => String(attribute(node, name)) === 'true');
      // templates cannot set one; the engine's own is the same
      const ofTemplate = String(attribute(node, 'modelerTemplate')).startsWith('org.maplebridge.');
      if ((timer || async) && !ofTemplate && !extensions(node, 'failedJobRetryTimeCycle').length) {
        reporter.report(node.id, '没有重试周期；填写 PT1M,PT5M,PT30M,PT2H,PT8H');
      }
    }
  };
};
