'use strict';

module.exports = require('../process')('save-point', require('../checks/times')['save-point']);
