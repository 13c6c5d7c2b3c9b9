'use strict';

module.exports = require('../process')('signal-unknown', require('../checks/names')['signal-unknown']);
