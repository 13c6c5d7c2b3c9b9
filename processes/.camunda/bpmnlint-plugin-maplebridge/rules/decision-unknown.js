'use strict';

module.exports = require('../process')('decision-unknown', require('../checks/names')['decision-unknown']);
