'use strict';

module.exports = require('../process')('no-start', require('../checks/ways')['no-start']);
