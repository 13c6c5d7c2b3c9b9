/* The limits of a petition, each with its explanation. */
import { deadlineChip } from "./deadline-chip.js";
import { chip, element, facts, section } from "./elements.js";
import { day, deadline, moment } from "./times.js";
import { basis, limit, rested, skipped } from "./words.js";

const LIVE = ["RUNNING", "PAUSED"];
const TONES = { MET: "green", EXCEEDED: "red", CANCELLED: "grey" };

export function clocksView(clocks, names) {
  const live = clocks.filter(({ state }) => LIVE.includes(state));
  const ended = clocks.filter(({ state }) => !LIVE.includes(state));
  return section(
    "办理时限",
    live.length === 0 ? element("p", { class: "mb-quiet" }, "目前没有正在计算的时限。") : null,
    live.map((clock) => clockView(clock, names)),
    ended.length === 0
      ? null
      : element(
          "details",
          {},
          element("summary", {}, `已结束的时限（${ended.length}）`),
          ended.map((clock) => clockView(clock, names)),
        ),
  );
}

function clockView(clock, names) {
  const where = [names.units[clock.unitCode] ?? clock.unitCode, names.levels[clock.level]];
  return element(
    "div",
    { class: "mb-clock" },
    element("p", {}, element("strong", {}, clock.kindLabel), " ", stateChip(clock)),
    facts([
      ["单位", where.filter(Boolean).join(" · ")],
      ["依据", basis(clock.basis, names.levels)],
      ["开始", moment(clock.startedAt)],
      ["时限", limit(clock.limit)],
      ["截止", deadline(clock.dueAt) + (clock.provisional ? "（暂定：该年放假安排尚未公布）" : "")],
      ["结束", clock.stoppedAt ? moment(clock.stoppedAt) : null],
      ["不计入的日子", skippedDays(clock.skippedDays)],
      ["暂停", lines(clock.pauses.map(pause))],
      ["延长", lines(clock.extensions.map(extension))],
    ]),
  );
}

function stateChip(clock) {
  if (clock.state === "RUNNING") {
    return deadlineChip(clock.dueAt);
  }
  return chip(clock.stateLabel, TONES[clock.state] ?? "grey");
}

function skippedDays(days) {
  if (days.length === 0) {
    return null;
  }
  return element(
    "details",
    {},
    element("summary", {}, `${days.length} 天（点击查看）`),
    element(
      "ul",
      { class: "mb-days" },
      days.map((one) => element("li", {}, `${day(one.date)}　${skipped(one)}`)),
    ),
  );
}

function pause({ from, to, reason }) {
  const why = reason ? `（${rested(reason)}）` : "";
  return `${moment(from)} 起，${to ? `${moment(to)} 止` : "尚未恢复"}${why}`;
}

function extension({ grantedAt, limit: longer, reason }) {
  return `${moment(grantedAt)} 起延长 ${limit(longer)}${reason ? `：${reason}` : ""}`;
}

function lines(texts) {
  return texts.length === 0 ? null : texts.map((text) => element("div", {}, text));
}
