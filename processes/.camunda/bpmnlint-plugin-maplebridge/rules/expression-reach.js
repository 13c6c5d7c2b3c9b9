'use strict';

module.exports = require('../process')('expression-reach', require('../checks/names')['expression-reach']);
