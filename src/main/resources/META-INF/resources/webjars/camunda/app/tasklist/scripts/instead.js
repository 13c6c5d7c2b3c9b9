/*
 * What the web applications say in English whatever the language is said in Chinese as soon as it appears. Each word is
 * looked for only where the application itself puts it, never among what people have written.
 */

/** What a list of words says, or nothing: the whole text has to be one of them. */
export function oneOf(words) {
  return (text) => words[text];
}

/** A part of the page that could not be read: the engine names its parts, "<task> <- ", and says the reason twice. */
const UNREAD = /^(?:(?:<|&lt;)(\w+)(?:>|&gt;) (?:<|&lt;)- )+/;

const UNREAD_TASK = "这项任务已经办完，或者转给别人了。请在列表里另选一项。";

/** What stands in messages: that of a part that could not be read, and the word for closing one that is heard and not seen. */
export const MESSAGES = [
  [".page-notifications .sr-only", oneOf({ Close: "关闭" })],
  [".notifications .status", (text) => (UNREAD.test(text) ? "没有读到" : undefined)],
  [
    ".notifications .message",
    (text) => (UNREAD.exec(text)?.[1] === "task" && text.includes("没有找到") ? UNREAD_TASK : UNREAD.test(text) ? text.replace(UNREAD, "") : undefined),
  ],
];

/** As above, for several words in a row. */
export function severalOf(words) {
  return (text) => {
    const parts = text.split(", ");
    return parts.every((part) => words[part]) ? parts.map((part) => words[part]).join("、") : undefined;
  };
}

function translateText(node, places) {
  const text = node.data.trim();
  const parent = node.parentElement;
  const place = text && parent && places.find(([selector, say]) => parent.matches(selector) && say(text));
  if (!place) {
    return;
  }
  node.data = place[1](text);
  if (parent.hasAttribute("label")) {
    parent.setAttribute("label", node.data);
  }
}

function translateTitle(element, titles) {
  const chinese = titles(element.getAttribute("title") ?? "");
  if (chinese) {
    element.setAttribute("title", chinese);
  }
}

function translate(node, places, titles) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node, places);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      translateText(texts.currentNode, places);
    }
    [node, ...node.querySelectorAll("[title]")].forEach((element) => translateTitle(element, titles));
  }
}

/** Follows what the application puts on the page: pairs of a selector and its words, and the words of hints. */
export function sayInstead(places, titles) {
  translate(document.body, places, titles);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "characterData") {
        translateText(target, places);
      } else {
        addedNodes.forEach((node) => translate(node, places, titles));
      }
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}
