'use strict';

module.exports = require('../process')('retry-cycle-invalid', require('../checks/times')['retry-cycle-invalid']);
