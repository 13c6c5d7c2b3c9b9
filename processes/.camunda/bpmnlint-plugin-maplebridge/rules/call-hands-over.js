'use strict';

module.exports = require('../process')('call-hands-over', require('../checks/names')['call-hands-over']);
