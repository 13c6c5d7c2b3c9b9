/* Fields of forms, which the renderer draws anew each time: what helps to fill one in is put there as soon as it appears. */
import { element } from "./elements.js";

function fieldsIn(node, selector) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return [];
  }
  return node.matches(selector) ? [node] : [...node.querySelectorAll(selector)];
}

export function whereItAppears(root, selector, help) {
  new MutationObserver((changes) => {
    changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => fieldsIn(node, selector).forEach(help)));
  }).observe(root, { childList: true, subtree: true });
}

/** What is offered while somebody writes; he may write something else. @param choices pairs of what is written and what explains it */
export function suggestIn(input, list, choices) {
  if (!document.getElementById(list)) {
    document.body.append(element("datalist", { id: list }));
  }
  document.getElementById(list).replaceChildren(...choices.map(([value, label]) => element("option", { value, label })));
  input.setAttribute("list", list);
  input.setAttribute("autocomplete", "off");
}
