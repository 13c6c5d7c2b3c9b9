/* Settings of Welcome: our name and language. */
export default {
  app: {
    vendor: "枫桥",
    name: "首页",
  },
  locales: {
    availableLocales: ["zh"],
    fallbackLocale: "zh",
  },
  disableWelcomeMessage: true,
};
