'use strict';

module.exports = require('../process')('endless-loop', require('../checks/ways')['endless-loop']);
