'use strict';

const known = require('./known');

// The rules of the model checker that can be seen in one process.
const RULES = [
  'other-engine', 'script', 'java-class', 'connector', 'expression-reach', 'expression-invalid',
  'process-not-executable', 'history-time-to-live', 'no-start', 'task-of-no-unit',
  'task-limit', 'task-candidates', 'task-form', 'task-form-kind', 'group-unknown', 'person-literal',
  'split-default', 'split-condition', 'split-twice', 'unreachable', 'no-end', 'dead-end', 'endless-loop', 'loop-limit',
  'join-waits', 'uncaught-error', 'uncaught-escalation', 'does-nothing',
  'implementation', 'bean-unknown', 'bean-kind', 'bean-member', 'variable-unknown', 'form-unknown', 'letter-words',
  'notice-choice', 'message-unknown', 'signal-unknown', 'called-process', 'call-hands-over', 'call-cycle',
  'decision-unknown', 'decision-output', 'binding', 'value-unusable',
  'timer-literal', 'timer-repeats', 'hearing-clock', 'level-way-up', 'level-way-out', 'level-deadline',
  'save-point', 'retry-cycle', 'retry-cycle-invalid', 'not-exclusive', 'not-drawn', 'no-name'
];

// What another file may bring: who calls the process, and models that are deployed with it.
const MAY_BE_ELSEWHERE = [ 'task-limit', 'loop-limit', 'uncaught-error', 'uncaught-escalation', 'variable-unknown',
  'form-unknown', 'called-process', 'decision-unknown', 'decision-output', 'signal-unknown' ];

function level(rule) {
  return MAY_BE_ELSEWHERE.includes(rule) || known.rules[rule].severity === 'WARNING' ? 'warn' : 'error';
}

module.exports = {
  configs: {
    recommended: { rules: Object.fromEntries(RULES.map(rule => [ 'maplebridge/' + rule, level(rule) ])) }
  },
  rules: Object.fromEntries(RULES.map(rule => [ rule, './rules/' + rule ]))
};
