/* What happened to the petition so far, at every level, the latest first. */
import { element, section } from "./elements.js";
import { INTERNAL } from "./notes-view.js";
import { deadline, moment } from "./times.js";
import { basis } from "./words.js";

export function historyView(events, names) {
  const latestFirst = events.filter(({ kind }) => kind !== INTERNAL).reverse();
  return section(
    "办理经过",
    element(
      "ol",
      { class: "mb-timeline" },
      latestFirst.map((event) => entry(event, names)),
    ),
  );
}

function entry(event, names) {
  const where = event.levelLabel ? `${event.unitName}（${event.levelLabel}）` : event.unitName;
  const who = [where, event.actorName];
  return element(
    "li",
    { class: `mb-event mb-event-${event.kind}` },
    element("div", { class: "mb-quiet" }, `${moment(event.at)}　${who.filter(Boolean).join("　")}`),
    element("div", {}, element("strong", {}, event.kindLabel), event.reasonLabel ? `：${event.reasonLabel}` : null),
    event.articleLabel ? element("div", { class: "mb-quiet" }, `依据：${event.articleLabel}`) : null,
    event.note ? element("div", { class: "mb-words" }, note(event, names)) : null,
    event.intact === false ? element("div", { class: "mb-warning" }, "注意：这条记录与校验码不符，可能被改动过。") : null,
  );
}

function note(event, names) {
  if (event.kind === "LEVEL_ENTERED") {
    return `时限依据：${basis(event.note, names.levels)}`;
  }
  return event.kind === "DEADLINE_MOVED" ? `新的截止时间：${deadline(event.note)}` : appointed(event.note);
}

/** What was agreed for a day and an hour: 2026年9月26日 14:30 村委会, of 2026-09-26T14:30 村委会. */
function appointed(text) {
  return text.replace(
    /\b(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)\b/g,
    (whole, year, month, dayOfMonth, hour) => `${year}年${Number(month)}月${Number(dayOfMonth)}日 ${hour}`,
  );
}
