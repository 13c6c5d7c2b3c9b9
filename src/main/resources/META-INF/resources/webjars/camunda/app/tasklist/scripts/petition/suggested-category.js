/* Categories that may fit the petition, with the words that speak for them: one click makes one the petition's; or any other of the tree. */
import { action, line } from "./actions.js";
import { element, failure } from "./elements.js";
import { suggestIn } from "./fields.js";
import { categories, correctCategory } from "./platform.js";

function chooses({ receiptNumber }, category, reload) {
  const button = element(
    "button",
    { class: "btn btn-default btn-xs", type: "button", "aria-label": `改为这一类：${category}` },
    "改为这一类",
  );
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await correctCategory(receiptNumber, category);
      reload();
    } catch (problem) {
      button.after(failure(problem.message));
      button.disabled = false;
    }
  });
  return button;
}

/** The person decides: where he may not change it, or it is the one that was chosen, nothing is offered. */
export function suggestedCategory(petition, { category, words }, reload) {
  const chosen = category === petition.category;
  return element(
    "div",
    { class: "mb-suggested" },
    category,
    chosen ? " （与登记的相同）" : null,
    words.length === 0 ? null : element("span", { class: "mb-quiet" }, `　文中有${words.map((one) => `“${one}”`).join("")}`),
    chosen || !petition.links?.category ? null : [" ", chooses(petition, category, reload)],
  );
}

/** Where nothing that is suggested fits. */
export function otherCategory({ receiptNumber, links }, reload) {
  if (!links?.category) {
    return null;
  }
  const asked = line("category", "类别（写几个字，从出来的里面选）");
  const input = asked.querySelector("input");
  input.addEventListener("focus", async () => suggestIn(input, "mb-category", (await categories()).map((path) => [path])), { once: true });
  return action(
    "改为别的类别",
    "从此按新的类别统计；记入办理经过，途径、程序和颜色不变。",
    [asked],
    ({ category }) => correctCategory(receiptNumber, category.trim()),
    reload,
  );
}
