/* Work that goes on beside the handling: departments, mediation, residents' meetings, promises, other ways, backlog. */
import { chip, element, facts, section } from "./elements.js";
import { day, moment } from "./times.js";

const YES_OR_NO = { true: "同意", false: "不同意" };

export function workView(parts) {
  return [
    list("吹哨报到", parts["co-handling"]?.whistles, whistle),
    list("调解", parts.mediations?.mediations, mediation),
    parts.mediators ? section("可选的调解员", register(parts.mediators.mediators)) : null,
    list("议事协商", parts.deliberations?.deliberations, meeting),
    list("承诺和约定", parts.promises?.promises, promise),
    list("其他法定途径", parts["external-routes"]?.routes, route),
    parts.backlog ? section("历史积案", backlog(parts.backlog)) : null,
  ];
}

function list(heading, entries, view) {
  return entries?.length > 0 ? section(heading, entries.map(view)) : null;
}

/** A box with a title, a coloured state and facts. */
export function box(title, state, rows, ...more) {
  return element(
    "div",
    { class: "mb-clock" },
    element("p", {}, element("strong", {}, title), " ", state),
    facts(rows),
    ...more,
  );
}

function whistle({ unit, blownAt, request, stateLabel, departments }) {
  return box(
    `${unit.name}吹哨`,
    chip(stateLabel, "grey"),
    [
      ["时间", moment(blownAt)],
      ["请部门做", request],
    ],
    departments.map(department),
  );
}

function department({ unit, stateLabel, state, signedInAt, contactedAt, contactNote, reportedAt, report, silences }) {
  return element(
    "div",
    { class: "mb-part" },
    element(
      "p",
      {},
      element("strong", {}, unit.name),
      " ",
      chip(stateLabel, state === "REPORTED" ? "green" : "yellow"),
      silences > 0 ? chip(`逾期 ${silences} 次`, "red") : null,
    ),
    facts([
      ["签收", signedInAt ? moment(signedInAt) : null],
      ["联系信访人", contactedAt ? moment(contactedAt) : null],
      ["联系情况", contactNote],
      ["报到", reportedAt ? moment(reportedAt) : null],
      ["反馈", report],
    ]),
  );
}

function mediation(one) {
  return box(
    `与${one.otherParty}的调解`,
    chip(one.stateLabel, "grey"),
    [
      ["单位", one.unit.name],
      ["争议", one.dispute],
      ["信访人", YES_OR_NO[one.petitionerConsent]],
      ["对方", YES_OR_NO[one.otherConsent]],
      ["调解员", one.mediator?.name],
      ["约定的会议", one.next ? `${moment(one.next.at)}　${one.next.place}` : null],
      ["协议", one.agreement],
      ["生效日期", one.effectiveOn ? date(one.effectiveOn) : null],
      ["司法确认", one.agreement ? one.confirmationLabel : null],
      ["法院", [one.court, one.courtNumber].filter(Boolean).join("　")],
    ],
    one.sessions.map((sitting) =>
      element(
        "div",
        { class: "mb-part" },
        element("p", {}, element("strong", {}, `${date(sitting.heldOn)}调解会议`), " ", chip(sitting.resultLabel, "grey")),
        element("p", { class: "mb-words" }, sitting.minutes),
      ),
    ),
  );
}

function register(people) {
  if (people.length === 0) {
    return element("p", { class: "mb-quiet" }, "名册中没有本单位和上级单位的调解员。");
  }
  return element("p", {}, people.map(({ name, username }) => `${name}（${username}）`).join("、"));
}

function meeting(one) {
  return box(`${one.heldOn ? date(one.heldOn) : moment(one.meetingAt)} ${one.wayLabel}`, chip(one.stateLabel, "grey"), [
    ["单位", one.unit.name],
    ["议题", one.topic],
    ["地点", one.place],
    ["邀请", one.invited],
    ["到会", one.attended ? `${one.attended} 人` : null],
    ["会议记录", one.minutes],
    ["议定事项", one.resolution],
  ]);
}

function promise(one) {
  const late = one.overdue && one.state === "OPEN";
  const tone = { PERFORMED: "green", BROKEN: "red", POSTPONED: "grey" }[one.state] ?? (late ? "red" : "yellow");
  return box(one.what, chip(late ? `${one.stateLabel}，已到期` : one.stateLabel, tone), [
    ["来源", one.sourceLabel],
    ["承诺人", one.promisedBy],
    ["对象", one.promisedTo],
    ["约定日期", date(one.dueOn)],
    ["核实情况", one.note],
  ]);
}

function route(one) {
  return box(`${one.routeLabel}（${one.body}）`, chip(one.stateLabel, "grey"), [
    ["单位", one.unit.name],
    ["告知时间", moment(one.namedAt)],
    ["理由", one.reason],
    ["结果", one.result],
  ]);
}

function backlog(one) {
  return [
    facts([
      ["包案领导", one.leaderName],
      ["列入时间", moment(one.enteredAt)],
      ["化解时间", one.endedAt ? moment(one.endedAt) : null],
    ]),
    one.plan.map((step) =>
      box(step.task, chip(step.doneAt ? "已完成" : step.overdue ? "逾期" : "未完成", step.doneAt ? "green" : step.overdue ? "red" : "yellow"), [
        ["期限", date(step.dueOn)],
        ["结果", step.result],
      ]),
    ),
  ];
}

function date(text) {
  return `${text.slice(0, 4)}年${day(text).split(" ")[0]}`;
}
