/* Who was asked to step aside, and the way to ask. */
import { action, choice, line, words } from "./actions.js";
import { chip, section } from "./elements.js";
import { submit } from "./platform.js";
import { moment } from "./times.js";
import { box } from "./work-view.js";

const TONES = { GRANT: "green", REFUSE: "red" };

export function recusalView(petition, part, reload) {
  const requests = part?.requests ?? [];
  const handled = ["HANDLING", "WAITING_FOR_PETITIONER"].includes(petition.status) && petition.links?.history;
  if (requests.length === 0 && !handled) {
    return null;
  }
  return section("回避", requests.map(request), handled ? ask(petition, reload) : null);
}

function request(one) {
  return box(one.name, chip(one.decisionLabel ?? "待决定", TONES[one.decision] ?? "grey"), [
    ["申请理由", one.reason],
    ["申请时间", moment(one.askedAt)],
    ["决定单位", one.decidingUnit],
    ["决定理由", one.decisionReason],
    ["决定时间", one.decidedAt ? moment(one.decidedAt) : null],
  ]);
}

function ask(petition, reload) {
  return action(
    "申请回避",
    "与信访事项有直接利害关系的人员和单位应当回避；写自己的姓名即自行回避，不再看到该事项（《信访工作条例》第二十八条）。",
    [
      choice("kind", "回避的是", [
        ["PERSON", "工作人员"],
        ["UNIT", "整个承办单位"],
      ]),
      line("name", "姓名或者账号，单位名称", ""),
      words("reason", "有何利害关系"),
    ],
    (input) => submit(petition.receiptNumber, "recusal-requests", input),
    reload,
  );
}
