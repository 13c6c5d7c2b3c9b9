'use strict';

const { attribute, extensions } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      const listeners = extensions(node, 'taskListener').concat(extensions(node, 'executionListener'));
      if (attribute(node, 'class') || listeners.some(listener => listener.class)) {
        reporter.report(node.id, '按类名调用 Java 等于在服务器上运行代码；改用委托表达式，填写平台公布的组件');
      }
    }
  };
};
