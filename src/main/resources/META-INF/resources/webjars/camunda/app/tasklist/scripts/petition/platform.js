/* Reads from the platform's own REST interface, with the session of the person who is logged in. */
import { noteTimeOf } from "./now.js";

const KEPT_FOR = 60 * 1000;
const kept = new Map();
let unitsAsked = null;

/** What went wrong, in a sentence for the person at the screen. */
export class ReadFailure extends Error {}

function api(path) {
  const root = document.querySelector("base").getAttribute("app-root");
  return new URL(`../api/v1/${path}`, new URL(`${root}/`, document.location)).pathname;
}

async function read(path) {
  let response;
  try {
    response = await fetch(api(path), {
      credentials: "same-origin",
      headers: { Accept: "application/json", "Accept-Language": "zh-CN", "X-Requested-With": "XMLHttpRequest" },
    });
  } catch {
    throw new ReadFailure("连不上服务器，请检查网络后再试。");
  }
  noteTimeOf(response);
  if (!response.ok) {
    throw new ReadFailure(await sentence(response));
  }
  return response.json();
}

async function sentence(response) {
  if (response.status === 401) {
    return "登录已过期，请重新登录。";
  }
  const problem = await response.json().catch(() => ({}));
  return problem.detail ?? problem.title ?? `读取信访事项时出错（${response.status}），请稍后再试。`;
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

/** Names of units by code and of levels by code; without them the codes are shown. */
export function directory() {
  unitsAsked ??= read("units").then(named, () => {
    unitsAsked = null;
    return { units: {}, levels: {} };
  });
  return unitsAsked;
}

function named(tree) {
  const names = { units: {}, levels: {} };
  const open = Array.isArray(tree) ? [...tree] : [tree];
  while (open.length > 0) {
    const unit = open.pop();
    names.units[unit.code] = unit.name;
    if (unit.levelLabel) {
      names.levels[unit.level] = unit.levelLabel;
    }
    open.push(...(unit.children ?? []));
  }
  return names;
}
