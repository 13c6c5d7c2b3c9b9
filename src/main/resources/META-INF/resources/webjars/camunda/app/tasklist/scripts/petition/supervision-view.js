/* Supervision of the unit, and for a supervisor the way to raise it. */
import { action, choice, words } from "./actions.js";
import { chip, element, facts, section } from "./elements.js";
import { submit } from "./platform.js";
import { deadline, moment } from "./times.js";
import { box } from "./work-view.js";

export function supervisionView(petition, part, reload) {
  const { supervisions = [], offered = [] } = part ?? {};
  if (supervisions.length === 0 && offered.length === 0) {
    return null;
  }
  return section("督办", supervisions.map(supervision), offered.length === 0 ? null : raise(petition, offered, reload));
}

/** What is told of the unit to everybody, or is to be: whoever decides it reads it here. */
export function listingsView(part) {
  const { listings = [] } = part ?? {};
  return listings.length === 0 ? null : section("公开通报", listings.map(listing));
}

function listing(one) {
  return box(one.unit.name, chip(one.stateLabel, one.state === "LISTED" ? "red" : "grey"), [
    ["通报内容", one.words],
    ["拟写时间", moment(one.draftedAt)],
    ["公开到", one.listedUntil],
    ["说明", one.note],
  ]);
}

function supervision(one) {
  return box(
    one.stepLabel,
    chip(one.open ? "未结束" : (one.endingLabel ?? "已结束"), one.open ? "red" : "green"),
    [
      ["被督办单位", one.unit.name],
      ["原因", one.ruleLabel],
      ["说明", one.reason],
      ["发出时间", moment(one.raisedAt)],
    ],
    one.steps.map((step) =>
      element(
        "div",
        { class: "mb-part" },
        element(
          "p",
          {},
          element("strong", {}, step.stepLabel),
          " ",
          step.card === "NONE" ? null : chip(step.cardLabel, step.card === "RED" ? "red" : "yellow"),
          step.unanswered ? chip("逾期未答复", "red") : null,
        ),
        facts([
          ["答复期限", deadline(step.dueAt)],
          ["答复", step.answer],
          ["答复时间", step.answeredAt ? moment(step.answeredAt) : null],
          ["审核说明", step.verdictNote],
        ]),
      ),
    ),
  );
}

function raise(petition, offered, reload) {
  return action(
    "发出督办",
    "督办不改变承办单位；被督办单位须书面答复（《信访工作条例》第四十条）。",
    [
      choice("step", "督办方式", offered.map(({ step, stepLabel }) => [step, stepLabel])),
      words("reason", "督办的原因和要求"),
    ],
    (input) => submit(petition.receiptNumber, "supervisions", input),
    reload,
  );
}
