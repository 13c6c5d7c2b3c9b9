'use strict';

module.exports = require('../process')('bean-unknown', require('../checks/names')['bean-unknown']);
