/* The platform's own REST interface, with the session of the person who is logged in. */
import { noteTimeOf } from "./now.js";

const KEPT_FOR = 60 * 1000;
const kept = new Map();
let unitsAsked = null;

/** What stands in brackets behind a label explains it. */
const EXPLANATION = /（[^）]*）$/;

/** What went wrong, in a sentence for the person at the screen. */
export class ReadFailure extends Error {
  constructor(told, { type, title, errors = [] } = {}, status = 0) {
    super(told);
    this.type = type;
    this.status = status;
    this.title = title;
    this.errors = errors;
  }

  /** The same, each field called what its label calls it. */
  inWords(labels) {
    if (this.errors.length === 0) {
      return this.message;
    }
    const told = this.errors.map(({ pointer, detail }) => {
      const label = labels[pointer.split("/")[1]];
      return label ? `${label.replace(EXPLANATION, "")}：${detail}` : detail;
    });
    return `${this.title}：${told.join("；")}`;
  }
}

/** The engine's pages know where they hang; ours hang at the root. */
function address(path) {
  const root = document.querySelector("base")?.getAttribute("app-root") ?? "/camunda";
  return new URL(`../${path}`, new URL(`${root}/`, document.location)).pathname;
}

function api(path) {
  return address(`api/v1/${path}`);
}

/** Where everybody's work begins. */
export function firstPage() {
  return address("desk");
}

/** Where petitions are looked for; nothing for all. */
export function petitionsWith(words = "") {
  return address("petitions") + (words === "" ? "" : `?open=true&q=${encodeURIComponent(words)}`);
}

const HEADERS = { Accept: "application/json", "Accept-Language": "zh-CN", "X-Requested-With": "XMLHttpRequest" };

async function ask(path, request) {
  let response;
  try {
    response = await fetch(api(path), { credentials: "same-origin", ...request });
  } catch {
    throw new ReadFailure("连不上服务器，请检查网络后再试。");
  }
  noteTimeOf(response);
  return response;
}

async function answerOf(response) {
  if (!response.ok) {
    throw await failureOf(response);
  }
  const printed = (response.headers.get("Content-Type") ?? "").startsWith("application/pdf");
  return response.status === 204 ? null : printed ? response.blob() : response.json();
}

async function read(path) {
  return answerOf(await ask(path, { headers: HEADERS }));
}

function csrfToken() {
  return /(?:^|;\s*)CSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
}

/** The first request of a session has no token yet: its refusal brings one. */
async function send(path, request) {
  const token = csrfToken();
  const attempt = () => ask(path, { ...request, headers: { ...request.headers, "X-CSRF-TOKEN": csrfToken() } });
  const response = await attempt();
  return answerOf(response.status === 403 && csrfToken() !== token ? await attempt() : response);
}

/** Sends what somebody filled in, below the petition's address. */
export function submit(receiptNumber, part, body, method = "POST") {
  return send(`petitions/${encodeURIComponent(receiptNumber)}/${part}`, {
    method,
    headers: { ...HEADERS, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** Puts it under another subject. */
export function correctCategory(receiptNumber, category) {
  return send(`petitions/${encodeURIComponent(receiptNumber)}/category`, {
    method: "PUT",
    headers: { ...HEADERS, "Content-Type": "application/json" },
    body: JSON.stringify({ category }),
  });
}

/** Adds a file, a scan of a paper petition for example, as an attachment or as material that was asked for. */
export function upload(receiptNumber, file, part = "attachments", note = "") {
  const body = new FormData();
  if (file?.name) {
    body.append("file", file);
  }
  if (note) {
    body.append("note", note);
  }
  return send(`petitions/${encodeURIComponent(receiptNumber)}/${part}`, { method: "POST", headers: HEADERS, body });
}

/** A part of the petition's record; null where there is none for this person. */
export async function part(receiptNumber, name) {
  return read(`petitions/${encodeURIComponent(receiptNumber)}/${name}`).catch(() => null);
}

let categoriesAsked = null;

/** Every path of the subject tree; none where it cannot be read. */
export function categories() {
  categoriesAsked ??= read("categories").then(
    (answer) => answer.categories,
    () => {
      categoriesAsked = null;
      return [];
    },
  );
  return categoriesAsked;
}

/** From whom the sides of a dispute in the unit may choose. */
export async function mediators(unitCode) {
  return read(`mediators?unit=${encodeURIComponent(unitCode)}`).catch(() => null);
}

let bodiesAsked = null;

/** The bodies to which matters are referred, and whether a letter reaches each by e-mail; none where they cannot be read. */
export function receivingBodies() {
  bodiesAsked ??= read("receiving-bodies/names").then(
    ({ bodies }) => bodies,
    () => {
      bodiesAsked = null;
      return [];
    },
  );
  return bodiesAsked;
}

async function failureOf(response) {
  if (response.status === 401) {
    return new ReadFailure("登录已过期。请在新窗口重新登录，再试一次；您写的还在。", {}, 401);
  }
  const problem = await response.json().catch(() => ({}));
  const told = problem.errors
    ? `${problem.title}：${problem.errors.map(({ detail }) => detail).join("；")}`
    : (problem.detail ?? problem.title ?? `读取信访事项时出错（${response.status}），请稍后再试。`);
  return new ReadFailure(told, problem, response.status);
}

/** Whether the person may claim a task, and otherwise why not. */
export function claimable(task) {
  return read(`tasks/${encodeURIComponent(task)}/claim`);
}

/** The lists of Tasklist and how long each is for the person. */
export function taskLists() {
  return read("task-lists");
}

/** What the person has typed into a task's form so far; version 0 where nothing is kept. */
export function draft(task) {
  return read(`tasks/${encodeURIComponent(task)}/draft`);
}

/** Keeps it; refused where another window of his has kept something newer than the version. */
export function keepDraft(task, version, values) {
  return send(`tasks/${encodeURIComponent(task)}/draft`, {
    method: "PUT",
    headers: { ...HEADERS, "Content-Type": "application/json" },
    body: JSON.stringify({ version, values }),
  });
}

export function forgetDraft(task) {
  return send(`tasks/${encodeURIComponent(task)}/draft`, { method: "DELETE", headers: HEADERS });
}

/** The user name of whoever is logged in. */
export async function whoIsHere() {
  const path = address("camunda/api/admin/auth/user/default");
  return (await answerOf(await fetch(path, { credentials: "same-origin", headers: HEADERS }))).userId;
}

/** The form of a task, as it was drawn. */
export async function formOf(task) {
  const path = address(`camunda/api/engine/engine/default/task/${encodeURIComponent(task)}/deployed-form`);
  return answerOf(await fetch(path, { credentials: "same-origin", headers: HEADERS }));
}

/** The unit whose task it is. */
export async function unitOf(task) {
  const path = address(`camunda/api/engine/engine/default/task/${encodeURIComponent(task)}`);
  return (await answerOf(await fetch(path, { credentials: "same-origin", headers: HEADERS }))).tenantId;
}

/** The petition with its clocks and attachments. */
export function petition(receiptNumber) {
  return read(`petitions/${encodeURIComponent(receiptNumber)}`);
}

/** The petition as it was within the last minute, for lists that are drawn again and again. */
export function recentPetition(receiptNumber) {
  const known = kept.get(receiptNumber);
  if (known && known.at > Date.now() - KEPT_FOR) {
    return known.answer;
  }
  const answer = petition(receiptNumber);
  kept.set(receiptNumber, { at: Date.now(), answer });
  return answer;
}

export async function history(receiptNumber) {
  return (await read(`petitions/${encodeURIComponent(receiptNumber)}/history`)).events;
}

export function attachmentAddress(receiptNumber, id) {
  return api(`petitions/${encodeURIComponent(receiptNumber)}/attachments/${id}`);
}

export function letterAddress(receiptNumber, number) {
  return api(`petitions/${encodeURIComponent(receiptNumber)}/letters/${encodeURIComponent(number)}.pdf`);
}

/** All there is of the petition, as a ZIP. */
export function archiveAddress(receiptNumber) {
  return api(`petitions/${encodeURIComponent(receiptNumber)}/archive`);
}

/** Names of units by code and of levels by code, without which the codes are shown, what lies above each, and whom each area may call. */
export function directory() {
  unitsAsked ??= read("units").then(named, () => {
    unitsAsked = null;
    return { units: {}, levels: {}, levelsOfUnits: {}, departments: {} };
  });
  return unitsAsked;
}

function named(tree) {
  const names = { units: {}, above: {}, areas: new Set(), levels: {}, levelsOfUnits: {}, departments: {} };
  const open = (Array.isArray(tree) ? tree : [tree]).map((unit) => ({ unit, above: [], level: null, area: true }));
  while (open.length > 0) {
    const { unit, parent, above, level, area } = open.pop();
    const own = (unit.departments ?? []).filter(({ kind }) => kind === "DEPARTMENT");
    const called = own.length === 0 ? above : [...own.map(({ name }) => name), ...above];
    names.units[unit.code] = unit.name;
    names.above[unit.code] = parent;
    if (area) {
      names.areas.add(unit.code);
    }
    names.departments[unit.code] = called;
    names.levelsOfUnits[unit.code] = unit.levelLabel ?? level;
    if (unit.levelLabel) {
      names.levels[unit.level] = unit.levelLabel;
    }
    const below = (units, areas) => (units ?? []).map((one) => ({ unit: one, parent: unit.code, above: called, level: unit.levelLabel, area: areas }));
    open.push(...below(unit.children, true), ...below(unit.departments, false));
  }
  return names;
}
