/* What each unit did that had the petition, the latest first: a short account from the history. */
import { chip, element, facts, section } from "./elements.js";
import { moment } from "./times.js";

/** How a unit's turn may end. */
const ENDINGS = [
  "SOLVED",
  "HANDED_UP",
  "DEADLINE_EXCEEDED",
  "RETURNED",
  "REROUTED",
  "REROUTING_EXPIRED",
  "REFERRED",
  "WITHDRAWN",
  "JOINED_LEAD",
];

/** What is the platform's own doing and says nothing about the work. */
const NOT_WORK = ["REMINDED", "DEADLINE_MOVED", "LETTER_ISSUED", "UNATTENDED"];

export function levelsView(events) {
  const turns = turnsOf(events);
  return turns.length < 2 ? null : section("各级办理情况", turns.reverse().map(turnView));
}

function turnsOf(events) {
  const turns = [];
  for (const event of events) {
    if (event.kind === "LEVEL_ENTERED") {
      turns.push({ entered: event, work: [] });
    } else if (turns.length > 0) {
      const turn = turns[turns.length - 1];
      if (ENDINGS.includes(event.kind)) {
        turn.ended = event;
      } else if (!NOT_WORK.includes(event.kind)) {
        turn.work.push(event);
      }
    }
  }
  return turns;
}

function turnView({ entered, ended, work }) {
  const done = [...new Set(work.map(({ kindLabel }) => kindLabel))];
  return element(
    "div",
    { class: "mb-clock" },
    element(
      "p",
      {},
      element("strong", {}, [entered.unitName, entered.levelLabel].filter(Boolean).join(" · ")),
      " ",
      ended ? chip(ended.kindLabel, "grey") : chip("正在办理", "green"),
    ),
    facts([
      ["收到", moment(entered.at)],
      ["结束", ended ? moment(ended.at) : null],
      ["经办人", ended?.actorName],
      ["原因", ended?.reasonLabel],
      ["说明", ended?.note],
      ["做过的工作", done.join("、")],
    ]),
  );
}
