'use strict';

const { attribute, extensions } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      const key = attribute(node, 'formKey');
      if (key && !key.startsWith('camunda-forms:') || extensions(node, 'formData').length) {
        reporter.report(node.id, '内嵌表单和生成的表单不能用；改用 Camunda 表单（.form 文件）');
      }
    }
  };
};
