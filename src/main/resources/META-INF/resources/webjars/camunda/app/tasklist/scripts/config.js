/* Settings of Tasklist: our name, Chinese, and the view of the petition beside each task. */

/*
 * What is left out: the record of operations and the description, which the tab of the petition tells better; comments,
 * which the engine does not keep apart by unit; starting processes, since petitions are filed, not started; and tasks
 * outside any process.
 */
const LEFT_OUT = [
  "tasklist.task.detail:task-detail-history",
  "tasklist.task.detail:task-detail-description",
  "tasklist.task.action:task-action-comment",
  "tasklist.navbar.action:start-process-action",
  "tasklist.navbar.action:create-task-action",
];

document.querySelector("base").setAttribute("cam-exclude-plugins", LEFT_OUT.join(","));

export default {
  app: {
    vendor: "枫桥",
    name: "任务办理",
  },
  locales: {
    availableLocales: ["zh"],
    fallbackLocale: "zh",
  },
  dateFormat: {
    monthName: "MMMM",
    day: "DD",
    abbr: "M月D日 HH:mm",
    normal: "LLL",
    long: "LLLL",
    short: "LL",
  },
  disableWelcomeMessage: true,
  customScripts: ["scripts/petition/plugins"],
  shortcuts: {
    claimTask: {
      key: "ctrl+alt+c",
      description: "认领当前任务",
    },
    focusFilter: {
      key: "ctrl+shift+f",
      description: "转到第一个任务清单",
    },
    focusList: {
      key: "ctrl+alt+l",
      description: "转到列表中的第一个任务",
    },
    focusForm: {
      key: "ctrl+alt+f",
      description: "转到表单的第一个输入框",
    },
  },
};
