/*
 * Keeps on the server what somebody types into a form, so that an expired session, a closed window or another browser
 * loses nothing. Tasklist reads and writes drafts in the browser's own storage, under one name a task: what it asks for
 * there is answered from the server's copy, and never lies on the device. Only what could not be sent is kept for this
 * window, until it can be.
 */
import { element } from "./elements.js";
import { valuesIn } from "./form-values.js";
import { now } from "./now.js";
import { draft, forgetDraft, formOf, keepDraft } from "./platform.js";
import { hour, moment } from "./times.js";

const PREFIX = "camunda-form:";
const UNSENT = "mb-unsent:";
const PAUSE = 1000;
const TURN = 100;
const RETRY = 10 * 1000;
/** Trying again would change nothing. */
const REFUSED = [400, 403, 404, 409, 413];
const FORM = ".fjs-container";

/** By task: whose, version, values, and whether they still have to be sent. */
const held = new Map();
const forms = new Map();
/** What a form was drawn with, by task; nothing while it is not open. */
const given = new Map();
const waiting = new Map();

function taskInAddress() {
  return new URLSearchParams(document.location.hash.split("?")[1] ?? "").get("task");
}

/** As Tasklist reads it; nothing where there is no draft. */
function textOf(task) {
  const values = held.get(task)?.values ?? {};
  return Object.keys(values).length === 0 ? null : JSON.stringify(values);
}

/** The form is drawn anew with what is held. */
function reopen(task) {
  const before = document.location.hash;
  if (taskInAddress() === task) {
    document.location.hash = before.replace(/([?&])task=[^&]*&?/, "$1");
    setTimeout(() => {
      document.location.hash = before;
    }, TURN);
  }
}

function tell(task, ...content) {
  document.querySelector(".mb-draft")?.remove();
  if (content.length > 0 && taskInAddress() === task) {
    document.body.append(element("div", { class: "mb-draft", role: "status" }, content));
  }
}

function button(text, act) {
  const made = element("button", { class: "btn btn-default btn-xs", type: "button" }, text);
  made.addEventListener("click", act);
  return made;
}

function tellRestored(task, savedAt) {
  tell(
    task,
    `已恢复您${savedAt ? ` ${moment(savedAt)} ` : ""}没有提交的内容。`,
    button("清空重填", () => forget(task).then(() => reopen(task))),
    button("知道了", () => tell(task)),
  );
}

function tellConflict(task) {
  tell(
    task,
    "这张表您在别的窗口或者浏览器里也填过，内容不一样。",
    button("用那边写的", async () => {
      held.delete(task);
      await fetchDraft(task);
      tell(task);
      reopen(task);
    }),
    button("用这里写的", async () => {
      const { version } = await draft(task);
      held.get(task).version = version;
      await upload(task);
    }),
  );
}

/** What was typed while nobody was logged in, by the same person in this window. */
function unsentOf(task, username) {
  const kept = JSON.parse(sessionStorage.getItem(UNSENT + task) ?? "null");
  return kept && (!kept.username || kept.username === username) ? kept : null;
}

async function fetchDraft(task) {
  const known = await draft(task);
  const unsent = unsentOf(task, known.username);
  const mine = held.get(task);
  if (mine?.unsent) {
    mine.username = known.username;
    return;
  }
  held.set(task, {
    username: known.username,
    version: unsent?.version ?? known.version,
    savedAt: known.savedAt,
    values: unsent?.values ?? known.values,
    unsent: Boolean(unsent),
  });
  if (unsent) {
    upload(task);
  }
  if (given.has(task) && given.get(task) !== textOf(task)) {
    reopen(task);
  }
}

async function upload(task) {
  const mine = held.get(task);
  if (!mine?.unsent) {
    return;
  }
  const { values } = mine;
  try {
    mine.version = (await keepDraft(task, mine.version, values)).version;
    if (mine.values === values) {
      mine.unsent = false;
      sessionStorage.removeItem(UNSENT + task);
    }
    tell(task, `已保存草稿 ${hour(now())}`);
  } catch (problem) {
    if (problem.type === "/problems/draft-newer") {
      tellConflict(task);
      return;
    }
    if (REFUSED.includes(problem.status)) {
      tell(task, `没有保存：${problem.message.replace(/。?$/, "。")}您写的内容还在这个页面上，可以先复制下来。`);
      return;
    }
    const { version, username } = mine;
    sessionStorage.setItem(UNSENT + task, JSON.stringify({ username, version, values }));
    tell(task, `${problem.message}您写的内容没有丢：还在这个窗口里，恢复以后自动保存。`);
    setTimeout(() => upload(task), RETRY);
  }
}

function hold(task, values) {
  const mine = held.get(task) ?? { version: 0, values: {} };
  if (JSON.stringify(mine.values) !== JSON.stringify(values)) {
    held.set(task, { ...mine, values, unsent: true });
    upload(task);
  }
}

function forget(task) {
  clearTimeout(waiting.get(task));
  held.delete(task);
  sessionStorage.removeItem(UNSENT + task);
  tell(task);
  return forgetDraft(task).catch(() => null);
}

/** The drawing of a form, asked for once, as soon as somebody types into it: later his session may have ended. */
function drawing(task) {
  forms.set(task, forms.get(task) ?? formOf(task));
  return forms.get(task).catch(() => forms.delete(task));
}

async function read(task) {
  const form = document.querySelector(FORM);
  if (!form || taskInAddress() !== task) {
    return;
  }
  const drawn = await drawing(task);
  if (drawn?.components && taskInAddress() === task) {
    hold(task, valuesIn(form, drawn));
  }
}

function typed({ target }) {
  const task = taskInAddress();
  if (task && target instanceof Element && target.closest(FORM)) {
    drawing(task);
    clearTimeout(waiting.get(task));
    waiting.set(task, setTimeout(() => read(task), PAUSE));
  }
}

/** Stands in for the browser's storage where Tasklist keeps drafts. */
function answerInstead() {
  const { getItem, setItem, removeItem } = Storage.prototype;
  const taskOf = (storage, key) =>
    storage === window.localStorage && String(key).startsWith(PREFIX) ? String(key).slice(PREFIX.length) : null;
  Storage.prototype.getItem = function read(key) {
    const task = taskOf(this, key);
    if (!task) {
      return getItem.call(this, key);
    }
    const text = textOf(task);
    given.set(task, text);
    if (text) {
      tellRestored(task, held.get(task).savedAt);
    }
    return text;
  };
  Storage.prototype.setItem = function write(key, value) {
    const task = taskOf(this, key);
    if (task) {
      hold(task, JSON.parse(value));
    } else {
      setItem.call(this, key, value);
    }
  };
  Storage.prototype.removeItem = function remove(key) {
    const task = taskOf(this, key);
    if (task) {
      forget(task);
    } else {
      removeItem.call(this, key);
    }
  };
}

let current = null;

/** Each time a task is opened its draft is asked for: another browser may have kept a newer one. */
function follow() {
  const task = taskInAddress();
  if (task === current) {
    return;
  }
  given.delete(current);
  current = task;
  tell(task);
  if (task) {
    fetchDraft(task).catch(() => null);
  }
}

export function keepDrafts() {
  answerInstead();
  document.addEventListener("input", typed);
  document.addEventListener("change", typed);
  document.addEventListener("click", typed);
  window.addEventListener("hashchange", follow);
  follow();
}
