'use strict';

module.exports = require('../process')('form-unknown', require('../checks/names')['form-unknown']);
