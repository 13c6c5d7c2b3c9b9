'use strict';

module.exports = require('../process')('uncaught-escalation', require('../checks/ways')['uncaught-escalation']);
