'use strict';

const { attribute, is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      if (is(node, 'bpmn:UserTask') && !attribute(node, 'formRef') && !attribute(node, 'formKey')) {
        reporter.report(node.id, '任务打开是空白的；填写 Camunda 表单的标识，绑定选“latest”');
      }
    }
  };
};
