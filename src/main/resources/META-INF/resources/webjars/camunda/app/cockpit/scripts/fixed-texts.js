/* The words that Cockpit has outside its texts, most of them those of the decision tables' viewer. */
import { MESSAGES, oneOf, sayInstead } from "../../tasklist/scripts/instead.js";
import { loginFirst } from "../../tasklist/scripts/login-first.js";
import { wordsFirst } from "../../tasklist/scripts/words-first.js";

const TYPES = {
  string: "文字",
  boolean: "是/否",
  integer: "整数",
  long: "长整数",
  double: "小数",
  date: "日期",
  String: "文字",
  Boolean: "是/否",
  Short: "短整数",
  Integer: "整数",
  Long: "长整数",
  Double: "小数",
  Date: "日期",
  Null: "空值",
  Object: "对象",
  File: "文件",
  Bytes: "二进制内容",
};

const PLACES = [
  // its key stands there as it is, for whoever hears the page
  [".sr-only", oneOf({ CAM_WIDGET_HEADER_TOGGLE_NAVIGATION: "打开或收起菜单" })],
  ["td.actions", oneOf({ Actions: "操作" })],
  [".tooltip-inner", oneOf({ "Toggle this section": "展开或收起" })],
  [".loading-text", oneOf({ "Loading diagram": "正在加载流程图" })],
  ["td.message i", oneOf({ "Message is null.": "没有说明。" })],
  ["td.col-type *, .variable-type option", oneOf(TYPES)],
  [".null-value", oneOf({ null: "未设置" })],
  [
    ".hit-policy *",
    oneOf({
      "Hit policy:": "命中方式：",
      Unique: "只命中一行",
      First: "取命中的第一行",
      Priority: "取优先的一行",
      Any: "命中的各行相同",
      Collect: "取命中的全部行",
      "Rule order": "按行的次序取全部",
      "Output order": "按输出的次序取全部",
    }),
  ],
  [".tjs-table .clause", oneOf({ When: "如果", And: "并且", Then: "那么" })],
  [".tjs-table .input-variable, .tjs-table .output-variable", oneOf(TYPES)],
  [".tjs-table th.annotation", oneOf({ Annotations: "备注" })],
];

const TITLES = {
  "zoom in": "放大",
  "zoom out": "缩小",
  "reset zoom": "恢复大小",
  "Input values": "可以填写的值",
  "Input type": "输入的类型",
  "Output values": "可以给出的值",
  "Output type": "输出的类型",
  "Output label": "输出的名称",
  "No overlap is possible and all rules are disjoint. Only a single rule can be matched": "各行互不重叠，只会命中一行",
};

function title(text) {
  return TITLES[text] ?? text.match(/^(?:Decision name|Input label|Output label): (.+)$/)?.[1];
}

sayInstead([...MESSAGES, ...PLACES], title);

loginFirst();
await wordsFirst("cockpit");
