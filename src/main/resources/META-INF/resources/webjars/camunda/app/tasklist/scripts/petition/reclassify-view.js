/* What a petition is found to be after triage; the platform's answer says who may correct it. */
import { action, choice, line, words } from "./actions.js";
import { section } from "./elements.js";
import { submit } from "./platform.js";

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

export function reclassifyView({ receiptNumber, links }, reload) {
  return links?.reclassification
    ? section(
        "分类",
        action(
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
          reload,
        ),
      )
    : null;
}
