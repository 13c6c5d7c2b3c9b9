'use strict';

module.exports = require('../process')('no-end', require('../checks/ways')['no-end']);
