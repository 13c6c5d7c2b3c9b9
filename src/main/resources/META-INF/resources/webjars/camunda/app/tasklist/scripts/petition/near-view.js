/* Who is near and who knows the people, with the reasons; nothing is assigned by that. And the small wishes of the matter. */
import { chip, element, section } from "./elements.js";
import { moment } from "./times.js";
import { box } from "./work-view.js";

const TONES = { FULFILLED: "green", OFFERED: "blue", CLAIMED: "yellow", REPORTED: "orange" };

export function nearView(part) {
  const helpers = part?.helpers ?? [];
  if (helpers.length === 0) {
    return null;
  }
  return section(
    "身边人",
    element("p", { class: "mb-quiet" }, "离得近、认识人的先列出来，供您选人时参考，不会自动派给谁。"),
    element("ol", { class: "mb-near" }, helpers.map(helper)),
  );
}

function helper({ name, phone, what, unit, reasons }) {
  return element(
    "li",
    {},
    element("strong", {}, name),
    " ",
    chip(`${unit.name}${what}`, "grey"),
    phone ? element("span", {}, " ", element("a", { href: `tel:${phone}` }, phone)) : null,
    element("div", { class: "mb-quiet" }, reasons.join("；")),
  );
}

export function wishesView(part, events) {
  const wishes = part?.wishes ?? [];
  if (wishes.length > 0) {
    return section("微心愿", wishes.map(wish));
  }
  return events.some(({ kind }) => kind === "WISH_MARKED")
    ? section("微心愿", element("p", {}, "登记时认为这是微心愿：可以在“办理”里选“挂出微心愿”，请热心人帮忙。"))
    : null;
}

function wish(one) {
  const { title, text, state, stateLabel, unit, offeredAt, dueAt, helper: who, report, reportedAt } = one;
  return box(title, chip(stateLabel, TONES[state] ?? "grey"), [
    ["公开的话", text],
    ["挂出", `${unit.name}　${moment(offeredAt)}`],
    ["期限", dueAt ? moment(dueAt) : null],
    ["认领人", who ? [who.name, who.phone].filter(Boolean).join("　") : null],
    ["报告完成", reportedAt ? `${moment(reportedAt)}　${report}` : null],
  ]);
}
