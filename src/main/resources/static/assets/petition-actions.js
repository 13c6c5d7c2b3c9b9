/* What somebody may do on a petition without a task; the platform's answer says what that is. */
import { action, choice, file, line, words } from "/camunda/app/tasklist/scripts/petition/actions.js";
import { section } from "/camunda/app/tasklist/scripts/petition/elements.js";
import { submit, upload } from "/camunda/app/tasklist/scripts/petition/platform.js";

const OPINIONS = [
  ["SATISFIED", "满意"],
  ["MOSTLY_SATISFIED", "基本满意"],
  ["DISSATISFIED", "不满意"],
];

const AS_IT_IS = ["", "不变"];
const COLOURS = [
  ["RED", "红色（紧急或者多人）"],
  ["ORANGE", "橙色（需要关注）"],
  ["YELLOW", "黄色（一般）"],
  ["BLUE", "蓝色（小事）"],
];

/** What is left as it is, is not sent; whoever is accused beside those who are already has a name and a kind. */
function reclassified({ accused, kind, ...input }) {
  const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value.trim()));
  return accused.trim() ? { ...changes, against: [{ kind, name: accused.trim() }] } : changes;
}

export function petitionActions({ receiptNumber, links = {} }, reload) {
  const offers = [
    links.urgings && [
      "催办",
      "提醒承办单位抓紧办理；催办记入办理经过。",
      [words("reason", "催办的原因")],
      (input) => submit(receiptNumber, "urgings", input),
    ],
    links.materials && [
      "代交补正材料",
      "信访人当面或者邮寄交来的材料，由工作人员代为提交，提交后恢复办理。",
      [words("note", "说明（选填）"), file("file", "文件（选填）", "image/*,application/pdf,.doc,.docx")],
      (input) => upload(receiptNumber, input.file, "materials", input.note),
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
    links.reclassification && [
      "更正分类",
      "分流以后发现是检举控告、投诉对象没有记上，或者情况紧急的，在这里更正。改为检举控告的从此保密，被检举控告的人和单位看不到；需要时重新分流（《信访工作条例》第二十二条、第二十五条、第三十条）。",
      [
        choice("purpose", "目的", [AS_IT_IS, ["REPORT", "检举控告"]]),
        choice("procedure", "程序", [AS_IT_IS, ["URGENT", "紧急程序"]]),
        choice("colour", "颜色", [AS_IT_IS, ...COLOURS]),
        line("accused", "补充被投诉的单位或者个人（选填，写名称或者姓名）"),
        choice("kind", "补充的是", [
          ["UNIT", "单位"],
          ["PERSON", "个人"],
        ]),
        words("reason", "更正的理由"),
      ],
      (input) => submit(receiptNumber, "reclassification", reclassified(input)),
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
