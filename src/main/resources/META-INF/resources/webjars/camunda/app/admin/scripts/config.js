/* Settings of Admin: our name and language. */
export default {
  app: {
    vendor: "枫桥",
    name: "系统管理",
  },
  locales: {
    availableLocales: ["zh"],
    fallbackLocale: "zh",
  },
  disableWelcomeMessage: true,
  customScripts: ["scripts/fixed-texts"],
};
