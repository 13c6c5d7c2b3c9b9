'use strict';

const { extensions } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      if (extensions(node, 'connector').length) {
        reporter.report(node.id, '平台不执行连接器；改用平台的服务任务');
      }
    }
  };
};
