'use strict';

module.exports = require('../process')('loop-limit', require('../checks/ways')['loop-limit']);
