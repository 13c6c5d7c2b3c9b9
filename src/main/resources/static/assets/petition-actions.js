/* What somebody may do on a petition without a task; the platform's answer says what that is. */
import { action, choice, file, line, words } from "/camunda/app/tasklist/scripts/petition/actions.js";
import { element, section } from "/camunda/app/tasklist/scripts/petition/elements.js";
import { submit, upload } from "/camunda/app/tasklist/scripts/petition/platform.js";

const OPINIONS = [
  ["SATISFIED", "满意"],
  ["MOSTLY_SATISFIED", "基本满意"],
  ["DISSATISFIED", "不满意"],
];

/** Told once: whoever reads it copies it for the petitioner. */
function codeOf({ queryCode }) {
  return element("p", { role: "status" }, "新的查询码：", element("strong", { class: "receipt" }, queryCode), "。只显示这一次，请抄给他。");
}

/** The code stands in the file alone: it is opened and printed from here, and kept nowhere. */
function invitation(pdf) {
  const file = { href: URL.createObjectURL(pdf), download: "调解邀请书.pdf" };
  return element("p", { role: "status" }, element("a", file, "打开邀请书（PDF）"), "，打印后交给对方。里面有他的查询码，只有这一次，不要留底。");
}

export function petitionActions({ receiptNumber, links = {}, petitioners = [] }, reload) {
  const offers = [
    links.urgings && [
      "催办",
      "提醒承办单位抓紧办理；催办记入办理经过。",
      [words("reason", "催办的原因")],
      (input) => submit(receiptNumber, "urgings", input),
    ],
    links["co-handling"] && [
      "吹哨，请部门一起办",
      "被请的部门收到后签收、联系信访人、报到反馈；本单位继续负责办理，办理时限不停。",
      [
        line("departments", "请哪些部门（用顿号隔开）"),
        words("request", "需要部门做什么"),
        choice("hard", "是否疑难", [
          ["false", "一般事项"],
          ["true", "疑难事项，报到反馈时限较长"],
        ]),
      ],
      (input) => submit(receiptNumber, "co-handling", { ...input, hard: input.hard === "true" }),
    ],
    links.materials && [
      "代交补正材料",
      "信访人当面或者邮寄交来的材料，由工作人员代为提交，提交后恢复办理。",
      [words("note", "说明（选填）"), file("file", "文件（选填）", "image/*,application/pdf,.doc,.docx")],
      (input) => upload(receiptNumber, input.file, "materials", input.note),
    ],
    links.queryCode && [
      "补发查询码",
      "信访人丢了回执、要单独查询的，核对身份以后给他一个新的查询码；他以前单独领的从此不能用。",
      [choice("petitioner", "发给谁", petitioners.map(({ name }, at) => [String(at + 1), name]))],
      async ({ petitioner }) => codeOf(await submit(receiptNumber, `petitioners/${petitioner}/query-code`, {})),
    ],
    links["other-side-code"] && [
      "给调解对方查询码",
      "对方凭信访编号和这个码，在“参加调解”的网页上只看得到这次调解和下面的话，看不到信访事项；他以前的码从此不能用。",
      [words("words", "写给对方看的话（以前写过的可以不填）")],
      async (input) => codeOf(await submit(receiptNumber, "other-side-code", input)),
    ],
    links["other-side-invitation"] && [
      "打印给调解对方的邀请书",
      "对方没有手机和邮箱的，打印一封有查询码的邀请书交给他；他以前的码从此不能用（《人民调解法》第三条）。",
      [words("words", "写给对方看的话（以前写过的可以不填）")],
      async (input) => invitation(await submit(receiptNumber, "other-side-invitation", input)),
    ],
    links.rating && [
      "代填满意度评价",
      "电话或者当面回访时，按信访人的原话填写（《信访工作条例》第二十一条）。",
      [choice("office", "对信访部门", OPINIONS), choice("unit", "对责任单位", OPINIONS), words("comment", "意见（选填）")],
      (input) => submit(receiptNumber, "rating", input),
    ],
    links.reviews && [
      "代提复查复核请求",
      "信访人不服处理意见的，可以自收到书面答复之日起三十日内请求复查、复核（《信访工作条例》第三十五条、第三十六条）。",
      [words("reason", "请求的理由")],
      (input) => submit(receiptNumber, "reviews", input),
    ],
    links.reopening && [
      "责成重新办理",
      "答复与事实不符、没有落实的，由上级说明理由，责成重新办理；原来的答复和复查复核随之终止，重新计算时限。",
      [words("reason", "重新办理的理由")],
      (input) => submit(receiptNumber, "reopening", input),
    ],
    links.backlog && [
      "确定包案领导",
      "列为历史积案，由一名负责人包案，制定化解方案；已经有包案领导的，在这里更换。",
      [line("leader", "包案领导（本单位或者上级的负责人，写姓名或者账号）")],
      (input) => submit(receiptNumber, "backlog", input, "PUT"),
    ],
    links["referral-result"] && [
      "登记转送的结果",
      "接收单位告诉的办理结果；信访人凭查询码看得到（《信访工作条例》第二十二条）。",
      [words("result", "结果")],
      (input) => submit(receiptNumber, "referral-result", input),
    ],
    links.withdrawal && [
      "代为撤回",
      "仅在信访人本人要求时使用；撤回后不再办理。",
      [words("reason", "信访人撤回的原因")],
      (input) => submit(receiptNumber, "withdrawal", input),
    ],
  ].filter(Boolean);
  return offers.length === 0
    ? null
    : section(
        "可以办理",
        offers.map(([title, explanation, inputs, send]) => action(title, explanation, inputs, send, reload)),
      );
}
