/*
 * The field above the list looks for tasks by their number: Tasklist takes digits alone for a number, which no name is; put
 * between wildcards they are looked for as they are, in place of those looked for before. Other words are looked for among
 * the petitions, by title, content and place: Tasklist knows nothing of them.
 */
import { petitionsWith } from "./platform.js";

const LIST = ".tasks-list .search-container";
const FIELD = `${LIST} input.main-field`;
const OFFERED = ".tasks-list [uib-typeahead-popup] li";

/** A condition that Tasklist offers by this name is meant as one. */
function offered(text) {
  return [...document.querySelectorAll(OFFERED)].some(
    (one) => one.offsetParent !== null && one.textContent.trim() === text,
  );
}

function forgetNumber() {
  document.querySelectorAll(`${LIST} .search-label`).forEach((pill) => {
    if (/%\d+%|名称\s*包含\s*\d+\s*$/.test(pill.textContent)) {
      pill.querySelector(".remove-search")?.click();
    }
  });
}

function look(event) {
  const { key, target, isComposing } = event;
  const text = key === "Enter" && !isComposing && target.matches(FIELD) ? target.value.trim() : "";
  if (/^\d+$/.test(text)) {
    forgetNumber();
    target.value = `%${text}%`;
    target.dispatchEvent(new Event("input", { bubbles: true }));
  } else if (text !== "" && !text.includes("%") && !offered(text)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    document.location.assign(petitionsWith(text));
  }
}

/** What is looked for is shown without the wildcards around it. */
export const PILLS = [`${LIST} .search-label *`, (text) => /^%(\d+)%$/.exec(text)?.[1]];

export function searchByNumber() {
  document.addEventListener("keydown", look, { capture: true });
}
