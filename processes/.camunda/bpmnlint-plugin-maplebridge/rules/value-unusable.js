'use strict';

const { attribute, extensions, is } = require('../model');

const NUMBER = /^\s*\d{1,9}\s*$/;
const DAYS = /^\s*(P\d{1,6}D|\d{1,6})\s*$/;

function isNoNumber(value) {
  return value && String(value).trim() && !String(value).includes('{') && !NUMBER.test(String(value));
}

// Lists and maps, as the library keeps them with and without the descriptor of the camunda namespace.
function holdsSeveral(value) {
  return !!value && typeof value === 'object' && (
    /^camunda:(list|map)$/i.test(value.$type || '')
    || (value.$children || []).some(holdsSeveral)
    || [ 'definition' ].some(name => holdsSeveral(value[name]))
    || [ 'inputParameters', 'outputParameters' ].some(name => (value[name] || []).some(holdsSeveral)));
}

module.exports = function() {
  return {
    check(node, reporter) {
      const kept = is(node, 'bpmn:Process') && attribute(node, 'historyTimeToLive');
      if (kept && !DAYS.test(kept)) {
        reporter.report(node.id, '历史保留期要写成 P30D 这样的天数');
      }
      if (is(node, 'bpmn:UserTask') && isNoNumber(attribute(node, 'priority'))) {
        reporter.report(node.id, '优先级要写数字');
      }
      const loop = node.loopCharacteristics;
      if (loop && isNoNumber(loop.loopCardinality && loop.loopCardinality.body)) {
        reporter.report(node.id, '多实例的次数要写数字');
      }
      if (loop && attribute(loop, 'collection')) {
        reporter.report(node.id, '多实例的集合不会有，平台的变量都是单个的值');
      }
      if (is(node, 'bpmn:BusinessRuleTask') && attribute(node, 'resultVariable')
          && attribute(node, 'mapDecisionResult') !== 'singleEntry') {
        reporter.report(node.id, '结果变量会是整张结果表，流程里存不下；映射选 singleEntry，或者在输出参数里一列一列地取');
      }
      if (extensions(node, 'inputOutput').some(holdsSeveral)) {
        reporter.report(node.id, '参数的类型是列表或者映射，流程里只存得下文字、数字、是否和日期');
      }
    }
  };
};
