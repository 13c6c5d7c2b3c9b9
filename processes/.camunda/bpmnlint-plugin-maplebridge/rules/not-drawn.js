'use strict';

module.exports = require('../process')('not-drawn', require('../checks/people')['not-drawn']);
