/* Settings of Welcome: our name and language, and no links to elsewhere. */
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
  customScripts: ["scripts/words"],
  links: [],
};
