'use strict';

const { graphOf } = require('./graph');
const { is } = require('./model');
const known = require('./known');

// A rule that looks at a whole process; what it says of it and how to mend it is the checker's sentence.
module.exports = function(name, look) {
  const said = known.rules[name];
  return function() {
    return {
      check(node, reporter) {
        if (is(node, 'bpmn:Process')) {
          const told = new Set();
          look(node, graphOf(node), (element, what) => {
            const id = (element || node).id;
            if (!told.has(id)) {
              told.add(id);
              reporter.report(id, (what ? what + '；' : '') + said.atRunTime + '；' + said.mend);
            }
          });
        }
      }
    };
  };
};
