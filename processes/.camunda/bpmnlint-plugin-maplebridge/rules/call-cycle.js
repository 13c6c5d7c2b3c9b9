'use strict';

module.exports = require('../process')('call-cycle', require('../checks/names')['call-cycle']);
