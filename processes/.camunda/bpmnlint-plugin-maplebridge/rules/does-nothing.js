'use strict';

module.exports = require('../process')('does-nothing', require('../checks/ways')['does-nothing']);
