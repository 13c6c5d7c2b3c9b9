/* Settings of Tasklist: our name, Chinese, and the view of the petition beside each task. */
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
