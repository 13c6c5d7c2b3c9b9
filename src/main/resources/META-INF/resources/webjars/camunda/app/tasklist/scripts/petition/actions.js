/* Small forms beside the petition, for what needs no task. What the platform refuses is told in its own words. */
import { element, failure } from "./elements.js";

let fields = 0;

function labelled(label, input) {
  input.id = `mb-field-${(fields += 1)}`;
  return element("p", { class: "mb-field" }, element("label", { for: input.id }, label), input);
}

/** A text of several lines. */
export function words(name, label) {
  return labelled(label, element("textarea", { name, rows: 3, class: "form-control" }));
}

/** A text of one line; what stands in it already is only changed. */
export function line(name, label, value) {
  return labelled(label, element("input", { name, value, class: "form-control" }));
}

/** One of several, given as value and label. */
export function choice(name, label, choices) {
  const options = choices.map(([value, text]) => element("option", { value }, text));
  return labelled(label, element("select", { name, class: "form-control" }, options));
}

/** A file from this device. */
export function file(name, label, accept) {
  return labelled(label, element("input", { name, type: "file", accept, class: "form-control" }));
}

/** What the fields of a form are called, by their names. */
function labelsIn(form) {
  const fields = [...form.elements].filter(({ name }) => name);
  return Object.fromEntries(fields.map(({ name, labels }) => [name, labels[0].textContent]));
}

/** What can be done, folded up until somebody wants to; afterwards its answer is shown, or the petition is read again. */
export function action(title, explanation, inputs, send, reload) {
  const button = element("button", { class: "btn btn-primary", type: "submit" }, title);
  const told = element("div", { "aria-live": "polite" });
  const form = element("form", {}, element("p", { class: "mb-quiet" }, explanation), inputs, button, told);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    told.replaceChildren();
    try {
      const answer = await send(Object.fromEntries(new FormData(form)));
      form.dispatchEvent(new CustomEvent("mb-sent", { bubbles: true }));
      if (answer instanceof Node) {
        told.replaceChildren(answer);
      } else {
        reload();
      }
    } catch (problem) {
      told.replaceChildren(failure(problem.inWords?.(labelsIn(form)) ?? problem.message));
      button.disabled = false;
    }
  });
  return element("details", { class: "mb-action" }, element("summary", {}, title), form);
}
