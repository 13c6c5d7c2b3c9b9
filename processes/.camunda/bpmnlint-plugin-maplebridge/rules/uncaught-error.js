'use strict';

module.exports = require('../process')('uncaught-error', require('../checks/ways')['uncaught-error']);
