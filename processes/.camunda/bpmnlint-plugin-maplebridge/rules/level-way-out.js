'use strict';

module.exports = require('../process')('level-way-out', require('../checks/times')['level-way-out']);
