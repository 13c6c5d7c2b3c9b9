'use strict';

module.exports = require('../process')('not-exclusive', require('../checks/times')['not-exclusive']);
