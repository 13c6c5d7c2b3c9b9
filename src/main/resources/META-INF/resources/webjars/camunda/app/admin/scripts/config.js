/* Settings of Admin: our name and language. */
export default {
  app: {
    vendor: "枫桥",
    name: "系统管理",
  },
  locales: {
    availableLocales: ["en"],
    fallbackLocale: "en",
  },
  disableWelcomeMessage: true,
};
