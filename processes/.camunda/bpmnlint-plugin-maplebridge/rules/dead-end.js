'use strict';

module.exports = require('../process')('dead-end', require('../checks/ways')['dead-end']);
