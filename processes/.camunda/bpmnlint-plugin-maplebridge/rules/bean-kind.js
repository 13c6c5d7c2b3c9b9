'use strict';

module.exports = require('../process')('bean-kind', require('../checks/names')['bean-kind']);
