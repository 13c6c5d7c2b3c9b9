/* Where a form asks to which body a matter goes, the list is offered, and how the letter gets there is told at once. */
import { element } from "./elements.js";
import { suggestIn, whereItAppears } from "./fields.js";
import { receivingBodies } from "./platform.js";

const FIELD = '.fjs-container input:is([id$="-field_referName"], [id$="-field_body"])';
const LIST = "mb-bodies";

function dense(name) {
  return name.replace(/\s/g, "");
}

function wayTo(written, bodies) {
  if (written === "") {
    return bodies.length === 0 ? "" : "可以从名录里选，也可以直接写。";
  }
  const known = bodies.find(({ name }) => dense(name) === written);
  if (known?.byMail) {
    return "转送函由平台发到它的电子邮箱。";
  }
  return `${known ? "名录里没有它的电子邮箱" : "它不在名录里"}，转送函请打印后寄送或者当面转交。`;
}

function told(input) {
  const field = input.closest(".fjs-form-field") ?? input.parentElement;
  let note = field.querySelector(".mb-body");
  if (!note) {
    note = element("div", { class: "mb-body mb-quiet", role: "status" });
    field.append(note);
  }
  return note;
}

async function offer(input) {
  const bodies = await receivingBodies();
  suggestIn(
    input,
    LIST,
    bodies.map(({ name }) => [name]),
  );
  told(input).textContent = wayTo(dense(input.value), bodies);
}

export function offerBodies(root) {
  root.addEventListener("input", ({ target }) => {
    if (target.matches(FIELD)) {
      offer(target);
    }
  });
  whereItAppears(root, FIELD, offer);
}
