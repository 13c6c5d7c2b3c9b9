'use strict';

module.exports = require('../process')('level-deadline', require('../checks/times')['level-deadline']);
