/*
 * Tasklist tells how long the open list is, and asks for that every ten seconds. How long the others are is asked once a
 * minute while somebody looks, and as soon as he has claimed, given back or finished a task.
 */
import { taskLists } from "./platform.js";

const NAMES = ".task-filters .task-filter .name a";
const COUNT = "data-mb-count";
const EVERY = 60 * 1000;
const OWN_DEED = /\/task\/[^/]+\/(?:claim|unclaim|assignee|submit-form|complete|bpmnError)$/;

let counts = new Map();
let asking = false;

/** What Tasklist itself writes: the name, before its own count. */
function nameIn(link) {
  return [...link.childNodes].find(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim())?.data.trim();
}

function show() {
  document.querySelectorAll(NAMES).forEach((link) => {
    const count = counts.get(nameIn(link));
    if (count === undefined) {
      link.removeAttribute(COUNT);
    } else if (link.getAttribute(COUNT) !== String(count)) {
      link.setAttribute(COUNT, count);
    }
  });
}

/** Without an answer what was told before stays no longer than it is true. */
async function count() {
  if (asking || document.visibilityState !== "visible") {
    return;
  }
  asking = true;
  const answer = await taskLists().catch(() => null);
  asking = false;
  counts = new Map((answer?.lists ?? []).map(({ name, waiting }) => [name, waiting]));
  show();
}

export function countLists() {
  count();
  setInterval(count, EVERY);
  document.addEventListener("visibilitychange", count);
  new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
  if (window.PerformanceObserver) {
    new PerformanceObserver((requests) => {
      if (requests.getEntries().some(({ name }) => OWN_DEED.test(new URL(name).pathname))) {
        count();
      }
    }).observe({ entryTypes: ["resource"] });
  }
}
