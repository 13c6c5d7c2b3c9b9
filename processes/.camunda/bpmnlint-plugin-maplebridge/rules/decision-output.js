'use strict';

module.exports = require('../process')('decision-output', require('../checks/names')['decision-output']);
