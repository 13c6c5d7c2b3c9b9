'use strict';

module.exports = require('../process')('variable-unknown', require('../checks/names')['variable-unknown']);
