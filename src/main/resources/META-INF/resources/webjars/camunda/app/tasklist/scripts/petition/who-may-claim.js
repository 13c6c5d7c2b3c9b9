/* Tasklist offers 认领 to whoever sees a task. Who may not claim it is told why, instead of being refused afterwards. */
import { claimable } from "./platform.js";

const ASSIGNEE = ".task-card .actors .assignee > .set-value";

let shown = null;

function taskInAddress() {
  return new URLSearchParams(document.location.hash.split("?")[1] ?? "").get("task");
}

/** The style sheet hides what cannot be done and shows the words in its place. */
function say(words) {
  const root = document.documentElement;
  root.classList.toggle("mb-not-claimable", words !== "");
  root.style.setProperty("--mb-why-not", JSON.stringify(words));
}

async function tell() {
  const task = taskInAddress();
  if (task === shown) {
    return;
  }
  shown = task;
  say("");
  if (task) {
    const answer = await claimable(task).catch(() => null);
    if (shown === task) {
      say(answer?.why ?? "");
    }
  }
}

/** Who has it is read, not typed: Tasklist would ask for a user name. Shortcuts pass. */
function onlyRead(event) {
  if (event.target instanceof Element && event.target.matches(ASSIGNEE) && !event.ctrlKey) {
    event.stopImmediatePropagation();
  }
}

/** The address says which task is open. */
export function sayWhoMayClaim() {
  ["keydown", "paste"].forEach((kind) => document.addEventListener(kind, onlyRead, { capture: true }));
  window.addEventListener("hashchange", tell);
  tell();
}
