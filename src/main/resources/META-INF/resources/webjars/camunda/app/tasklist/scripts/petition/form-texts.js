/* The form renderer and its calendar speak English only; what they say is said in Chinese as soon as it appears. */

function chineseFor(english, chinese) {
  const words = chinese.split(" ");
  return english.split(" ").map((word, n) => [new RegExp(`^${word}$`), words[n]]);
}

const SENTENCES = [
  [/^Field is required\.$/, "这一项必须填写。"],
  [/^Field must have minimum value of (.+)\.$/, "不能小于 $1。"],
  [/^Field must have maximum value of (.+)\.$/, "不能大于 $1。"],
  [/^Field must have minimum length of (.+)\.$/, "至少要写 $1 个字。"],
  [/^Field must have maximum length of (.+)\.$/, "最多只能写 $1 个字。"],
  [/^Field must match pattern .+\.$/, "填写的格式不正确。"],
  [/^Field must be a valid\s+international phone number\..*$/, "请填写正确的电话号码。"],
  [/^Field must be a valid email\.$/, "请填写正确的电子邮箱。"],
  [/^Value is not a number\.$/, "请填写数字。"],
  [/^Please select a valid value,.*$/, "请填写允许范围内的数值。"],
  [/^Select$/, "请选择"],
  [/^Search$/, "查找"],
  [/^No results$/, "没有找到"],
  [/^All values selected$/, "已全部选择"],
  [/^yyyy\/mm\/dd$/, "年/月/日"],
  [/^hh:mm$/, "时:分"],
  ...chineseFor("January February March April May June July August September October November December",
    "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
  ),
  ...chineseFor("Sun Mon Tue Wed Thu Fri Sat", "日 一 二 三 四 五 六"),
];

const FORM = ".fjs-container";

/** The sentence in Chinese, or nothing where it is none of the renderer's. */
export function inChinese(text) {
  const found = SENTENCES.find(([english]) => english.test(text.trim()));
  return found && text.trim().replace(found[0], found[1]);
}

function translateText(node) {
  const chinese = node.parentElement?.closest(FORM) && inChinese(node.data);
  if (chinese) {
    node.data = chinese;
  }
}

function translatePlaceholder(input) {
  const chinese = input.closest(FORM) && inChinese(input.placeholder ?? "");
  if (chinese) {
    input.placeholder = chinese;
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      translateText(texts.currentNode);
    }
    node.querySelectorAll("input[placeholder]").forEach(translatePlaceholder);
  }
}

/** Follows what the renderer puts on the page. What people type is a value, not a text, and is never touched. */
export function speakChinese(root) {
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "characterData") {
        translateText(target);
      } else {
        addedNodes.forEach(translate);
      }
    }
  }).observe(root, { childList: true, characterData: true, subtree: true });
}
