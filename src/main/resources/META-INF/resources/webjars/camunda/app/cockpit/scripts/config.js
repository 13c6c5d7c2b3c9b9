/* Settings of Cockpit: our name and language. */
export default {
  app: {
    vendor: "枫桥",
    name: "运行监控",
  },
  locales: {
    availableLocales: ["zh"],
    fallbackLocale: "zh",
  },
  disableWelcomeMessage: true,
  customScripts: ["scripts/fixed-texts"],
};
