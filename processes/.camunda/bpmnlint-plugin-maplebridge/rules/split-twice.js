'use strict';

module.exports = require('../process')('split-twice', require('../checks/ways')['split-twice']);
