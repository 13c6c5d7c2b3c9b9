'use strict';

module.exports = require('../process')('task-of-no-unit', require('../checks/people')['task-of-no-unit']);
