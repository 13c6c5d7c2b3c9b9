'use strict';

module.exports = {
  configs: {
    recommended: {
      rules: {
        'maplebridge/history-time-to-live': 'error',
        'maplebridge/process-not-executable': 'error',
        'maplebridge/task-limit': 'warn',
        'maplebridge/task-candidates': 'error',
        'maplebridge/task-form': 'error',
        'maplebridge/task-form-kind': 'error',
        'maplebridge/split-default': 'error',
        'maplebridge/split-condition': 'error',
        'maplebridge/script': 'error',
        'maplebridge/java-class': 'error',
        'maplebridge/connector': 'error',
        'maplebridge/implementation': 'error',
        'maplebridge/letter-words': 'error',
        'maplebridge/notice-choice': 'error',
        'maplebridge/timer-literal': 'error',
        'maplebridge/timer-repeats': 'error',
        'maplebridge/retry-cycle': 'warn',
        'maplebridge/dead-end': 'warn',
        'maplebridge/unreachable': 'error',
        'maplebridge/no-name': 'warn'
      }
    }
  },
  rules: {
    'history-time-to-live': './rules/history-time-to-live',
    'process-not-executable': './rules/process-not-executable',
    'task-limit': './rules/task-limit',
    'task-candidates': './rules/task-candidates',
    'task-form': './rules/task-form',
    'task-form-kind': './rules/task-form-kind',
    'split-default': './rules/split-default',
    'split-condition': './rules/split-condition',
    'script': './rules/script',
    'java-class': './rules/java-class',
    'connector': './rules/connector',
    'implementation': './rules/implementation',
    'letter-words': './rules/letter-words',
    'notice-choice': './rules/notice-choice',
    'timer-literal': './rules/timer-literal',
    'timer-repeats': './rules/timer-repeats',
    'retry-cycle': './rules/retry-cycle',
    'dead-end': './rules/dead-end',
    'unreachable': './rules/unreachable',
    'no-name': './rules/no-name'
  }
};
