'use strict';

module.exports = require('../process')('binding', require('../checks/names')['binding']);
