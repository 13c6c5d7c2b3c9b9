/* The record of a petition outside a task: the one that Tasklist shows beside it, and what can be done without a task. */
import { offerDepartments } from "/camunda/app/tasklist/scripts/petition/departments.js";
import { keepWords } from "/camunda/app/tasklist/scripts/petition/kept-words.js";
import { petitionView } from "/camunda/app/tasklist/scripts/petition/petition-view.js";
import { record } from "/camunda/app/tasklist/scripts/petition/record.js";
import { element, failure } from "/camunda/app/tasklist/scripts/petition/elements.js";
import { petitionActions } from "/assets/petition-actions.js";

const RECEIPT_NUMBER = /^[A-Z]{2,4}-\d{8}-\d+-[0-9A-Z]$/;
const place = document.querySelector("#record");
const number = place.dataset.number;

/** Numbers of other petitions lead to them. */
function link(view) {
  view.querySelectorAll(".mb-number").forEach((one) => {
    const text = one.textContent.trim();
    if (RECEIPT_NUMBER.test(text) && text !== number) {
      one.replaceChildren(element("a", { href: `/petitions/${text}` }, text));
    }
  });
  return view;
}

let unit = null;
offerDepartments(place, () => unit);

async function show() {
  try {
    const found = await record(number);
    unit = found.petition.unit?.code;
    const view = link(petitionView(found, show));
    view.querySelector("header").after(...[petitionActions(found.petition, show)].filter(Boolean));
    place.replaceChildren(view);
    await keepWords(view, number, () => place.dataset.username);
  } catch (problem) {
    if (problem.status === 404) {
      // it was taken from this person's sight, when it was found to be a report for example
      place.replaceChildren();
    }
    place.prepend(failure(problem.message));
  }
}

show().then(() => {
  place.dataset.read = "yes";
});
