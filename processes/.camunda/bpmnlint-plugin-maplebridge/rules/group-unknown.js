'use strict';

module.exports = require('../process')('group-unknown', require('../checks/people')['group-unknown']);
