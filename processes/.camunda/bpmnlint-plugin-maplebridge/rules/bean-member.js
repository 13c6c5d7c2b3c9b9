'use strict';

module.exports = require('../process')('bean-member', require('../checks/names')['bean-member']);
