'use strict';

module.exports = require('../process')('other-engine', require('../checks/people')['other-engine']);
