'use strict';

module.exports = require('../process')('join-waits', require('../checks/ways')['join-waits']);
