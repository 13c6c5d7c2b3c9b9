'use strict';

module.exports = require('../process')('level-way-up', require('../checks/times')['level-way-up']);
