'use strict';

module.exports = require('../process')('called-process', require('../checks/names')['called-process']);
