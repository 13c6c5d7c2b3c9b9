/* A category that may fit the petition, with the words that speak for it; one click makes it the petition's. */
import { element, failure } from "./elements.js";
import { correctCategory } from "./platform.js";

function chooses({ receiptNumber }, category, reload) {
  const button = element(
    "button",
    { class: "btn btn-default btn-xs", type: "button", "aria-label": `把分类改为 ${category}` },
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
