'use strict';

const { VARIABLE, attribute, is } = require('../model');

module.exports = function() {
  return {
    check(node, reporter) {
      (node.eventDefinitions || []).filter(timer => is(timer, 'bpmn:TimerEventDefinition'))
        .filter(timer => timer.timeDuration || timer.timeDate && !VARIABLE.test(timer.timeDate.body))
        .forEach(() => reporter.report(node.id, '期限写死在图里，不按工作日计算，补正时不暂停；用变量，如 ${deadlineAt}'));
      const due = attribute(node, 'dueDate');
      if (due && !VARIABLE.test(due)) {
        reporter.report(node.id, '到期时间写死在图里；用变量，如 ${deadlineAt}，期限放在时限表中');
      }
      const followUp = attribute(node, 'followUpDate');
      if (followUp && !VARIABLE.test(followUp)) {
        reporter.report(node.id, '跟进日期写死在图里；用变量，如 ${deadlineAt}，或者不填');
      }
    }
  };
};
