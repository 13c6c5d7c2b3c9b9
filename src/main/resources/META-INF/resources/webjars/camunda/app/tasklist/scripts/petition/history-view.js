/* What happened to the petition so far, at every level, the latest first. */
import { element, section } from "./elements.js";
import { deadline, moment } from "./times.js";
import { actor, basis, reason } from "./words.js";

export function historyView(events, names) {
  const latestFirst = [...events].reverse();
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
  const unit = names.units[event.unitCode] ?? event.unitCode;
  const level = event.levelLabel ?? names.levels[event.level];
  const who = [unit && level ? `${unit}（${level}）` : unit, event.actorName ?? actor(event.actor)];
  const why = event.reasonLabel ?? (event.reason ? reason(event.reason) : null);
  return element(
    "li",
    { class: `mb-event mb-event-${event.kind}` },
    element("div", { class: "mb-quiet" }, `${moment(event.at)}　${who.filter(Boolean).join("　")}`),
    element("div", {}, element("strong", {}, event.kindLabel), why ? `：${why}` : null),
    event.note ? element("div", { class: "mb-words" }, note(event, names)) : null,
    event.intact === false ? element("div", { class: "mb-warning" }, "注意：这条记录与校验码不符，可能被改动过。") : null,
  );
}

function note(event, names) {
  if (event.kind === "LEVEL_ENTERED") {
    return `时限依据：${basis(event.note, names.levels)}`;
  }
  return event.kind === "DEADLINE_MOVED" ? `新的截止时间：${deadline(event.note)}` : event.note;
}
