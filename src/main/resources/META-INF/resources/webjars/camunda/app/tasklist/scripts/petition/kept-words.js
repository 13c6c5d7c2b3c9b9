/*
 * What somebody writes into the small forms beside a petition stays until it is sent: when the petition is read again after
 * another form was sent, when he looks at something else meanwhile, and when his login ends. It lies in this window alone, and is
 * shown again to the same person alone.
 */
const KEPT = "mb-words";
const FORM = "details.mb-action form";
/** What is chosen or ticked is chosen again with one look. */
const WRITTEN = "textarea, input:not([type=file], [type=checkbox], [type=radio], [type=hidden])";

/** By petition and form: what is written, by the names of the fields. */
const written = new Map();
let username = null;
let restored = null;

/** Which form it is: those of other petitions stand in the same record under the same title. */
function nameOf(form) {
  const title = form.closest("details").querySelector("summary").textContent;
  return [title, form.closest(".mb-clock")?.querySelector(".mb-number")?.textContent].filter(Boolean).join(" ");
}

function keyOf(number, form) {
  return `${number} ${nameOf(form)}`;
}

function valuesIn(form) {
  return Object.fromEntries([...form.querySelectorAll(WRITTEN)].filter(({ value }) => value.trim() !== "").map(({ name, value }) => [name, value]));
}

function note(number, form) {
  const values = valuesIn(form);
  if (Object.keys(values).length === 0) {
    written.delete(keyOf(number, form));
  } else {
    written.set(keyOf(number, form), values);
  }
}

/** Asked while he is certainly there; later his login may have ended. */
async function restore(whoIsHere) {
  username = await whoIsHere();
  const before = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  sessionStorage.removeItem(KEPT);
  if (before?.username === username) {
    Object.entries(before.written).forEach(([key, values]) => written.set(key, values));
  }
}

function fill(number, form) {
  const values = written.get(keyOf(number, form));
  if (values) {
    form.querySelectorAll(WRITTEN).forEach((field) => {
      field.value = values[field.name] ?? field.value;
    });
    form.closest("details").open = true;
  }
}

function leave() {
  if (written.size > 0 && username) {
    sessionStorage.setItem(KEPT, JSON.stringify({ username, written: Object.fromEntries(written) }));
  }
}

/**
 * @param root what was just drawn of the petition
 * @param whoIsHere tells the user name of whoever is logged in; asked once
 */
export async function keepWords(root, number, whoIsHere) {
  if (!restored) {
    restored = restore(whoIsHere).catch(() => null);
    window.addEventListener("pagehide", leave);
  }
  root.addEventListener("input", ({ target }) => {
    const form = target.closest(FORM);
    if (form) {
      note(number, form);
    }
  });
  root.addEventListener("mb-sent", ({ target }) => written.delete(keyOf(number, target)));
  await restored;
  root.querySelectorAll(FORM).forEach((form) => fill(number, form));
}
