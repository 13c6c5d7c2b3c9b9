/*
 * Ctrl+Alt+F leads to the first field of the form; Tasklist itself knows that only for forms of another kind. Ctrl+Alt+L leads
 * to the first task of the list from a field, too, in which Tasklist listens to no shortcut: whoever has just searched is in one.
 */

const FIELD = ".fjs-container :is(input, textarea, select):not([disabled])";
const FIRST_TASK = "[cam-tasks] .tasks-list li:first-child a";
const FORM_TAB = "task-detail-form";
const ATTEMPTS = 40;
const PAUSE = 100;

function visibleField() {
  return [...document.querySelectorAll(FIELD)].find((field) => field.offsetParent !== null);
}

/** The form lies behind a tab, which Tasklist reads from the address. */
function openFormTab() {
  const [path, query = ""] = document.location.hash.replace(/^#/, "").split("?");
  const parameters = new URLSearchParams(query);
  if (parameters.has("task") && parameters.get("detailsTab") !== FORM_TAB) {
    parameters.set("detailsTab", FORM_TAB);
    const encoded = [...parameters].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
    document.location.hash = `${path || "/"}?${encoded}`;
  }
}

function focusSoon(attempts) {
  const field = visibleField();
  if (field) {
    field.focus();
    field.scrollIntoView({ block: "center" });
  } else if (attempts > 0) {
    setTimeout(() => focusSoon(attempts - 1), PAUSE);
  }
}

export function focusForm() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.altKey && event.code === "KeyF") {
      event.preventDefault();
      openFormTab();
      focusSoon(ATTEMPTS);
    } else if (event.ctrlKey && event.altKey && event.code === "KeyL" && event.target.matches("input, textarea")) {
      event.preventDefault();
      document.querySelector(FIRST_TASK)?.focus();
    }
  });
}
