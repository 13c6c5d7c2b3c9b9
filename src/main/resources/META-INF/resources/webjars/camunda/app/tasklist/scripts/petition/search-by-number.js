/* Tasklist takes digits alone for a number, which no name is: put between wildcards they are looked for as they are. */

const FIELD = ".tasks-list .search-container input.main-field";

export function searchByNumber() {
  document.addEventListener(
    "keydown",
    ({ key, target }) => {
      if (key === "Enter" && target.matches(FIELD) && /^\d+$/.test(target.value.trim())) {
        target.value = `%${target.value.trim()}%`;
        target.dispatchEvent(new Event("input", { bubbles: true }));
      }
    },
    { capture: true },
  );
}
