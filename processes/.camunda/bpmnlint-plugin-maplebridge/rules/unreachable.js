'use strict';

module.exports = require('../process')('unreachable', require('../checks/ways')['unreachable']);
