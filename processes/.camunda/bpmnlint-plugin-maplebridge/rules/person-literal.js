'use strict';

module.exports = require('../process')('person-literal', require('../checks/people')['person-literal']);
