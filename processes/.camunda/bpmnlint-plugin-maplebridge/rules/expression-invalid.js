'use strict';

module.exports = require('../process')('expression-invalid', require('../checks/names')['expression-invalid']);
