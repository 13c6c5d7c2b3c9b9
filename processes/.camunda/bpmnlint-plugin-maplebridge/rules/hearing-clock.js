'use strict';

module.exports = require('../process')('hearing-clock', require('../checks/times')['hearing-clock']);
