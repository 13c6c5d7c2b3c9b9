'use strict';

module.exports = require('../process')('message-unknown', require('../checks/names')['message-unknown']);
