/* What we add to Tasklist: the petition beside each task, its title and deadline on each card, Chinese in forms. */
import { MESSAGES, oneOf, sayInstead } from "../instead.js";
import { loginFirst } from "../login-first.js";
import { wordsFirst } from "../words-first.js";
import { offerBodies } from "./bodies.js";
import { nameControls } from "./control-names.js";
import { deadlineChip } from "./deadline-chip.js";
import { offerDepartments } from "./departments.js";
import { keepDrafts } from "./drafts.js";
import { element, failure } from "./elements.js";
import { sortByDeadline } from "./first-due-first.js";
import { speakChinese } from "./form-texts.js";
import { offerNames } from "./offered-names.js";
import { petitionView } from "./petition-view.js";
import { focusForm } from "./focus-form.js";
import { keepWords } from "./kept-words.js";
import { countLists } from "./list-counts.js";
import { directory, firstPage, petitionsWith, recentPetition, unitOf, whoIsHere } from "./platform.js";
import { record } from "./record.js";
import { PILLS, searchByNumber } from "./search-by-number.js";
import { sayWhoMayClaim } from "./who-may-claim.js";
import { postsOf } from "./words.js";

/** Whoever has a task sees its petition, unless it was taken from his sight meanwhile, when it was found to be a report for example. */
const GONE = "您现在看不到这件事了：它可能已经转走，或者改为保密。";

/** The description of every task is the receipt number of its petition. */
const RECEIPT_NUMBER = /^[A-Z]{2,4}-\d{8}-\d+-[0-9A-Z]$/;

function receiptNumberOf(task) {
  const text = (task?.description ?? "").trim();
  return RECEIPT_NUMBER.test(text) ? text : null;
}

/** On a phone the task stands below the list: whoever has chosen one is brought to it. */
function bringIntoView(node) {
  if (window.matchMedia("(max-width: 842px)").matches) {
    node.closest(".task-card")?.scrollIntoView();
  }
}

async function showPetition(node, scope) {
  const number = receiptNumberOf(scope.task);
  if (!number) {
    node.replaceChildren(element("p", { class: "mb-quiet" }, "该任务不属于信访事项。"));
    return;
  }
  node.replaceChildren(element("p", { class: "mb-quiet" }, "正在读取信访事项…"));
  try {
    const view = petitionView(await record(number), () => showPetition(node, scope));
    node.replaceChildren(view);
    keepWords(view, number, whoIsHere);
  } catch (problem) {
    node.replaceChildren(failure(problem.status === 404 ? GONE : problem.message), again(node, scope));
  }
}

function again(node, scope) {
  const button = element("button", { class: "btn btn-default", type: "button" }, "重新读取");
  button.addEventListener("click", () => showPetition(node, scope));
  return button;
}

/** The deadline is drawn after the petition has been read, since the answer may tell what time it is. */
async function showOnCard(node, scope) {
  const { task } = scope;
  const number = receiptNumberOf(task);
  const [dossier, names] = number
    ? await Promise.all([recentPetition(number).catch(() => null), directory().catch(() => null)])
    : [null, null];
  node.className = "mb-card";
  node.replaceChildren(
    element("div", { class: "mb-card-title" }, dossier?.title),
    element(
      "div",
      { class: "mb-chips" },
      task.due ? deadlineChip(task.due) : null,
      number && !task.name?.includes(number) ? element("span", { class: "mb-number" }, number) : null,
      element("span", { class: "mb-quiet" }, [names?.units[task.tenantId], names?.levelsOfUnits[task.tenantId]].filter(Boolean).join(" · ")),
    ),
  );
}

loginFirst();
sortByDeadline();
searchByNumber();
focusForm();
keepDrafts();
offerBodies(document.body);
const unitOfOpenTask = () => unitOf(new URLSearchParams(document.location.hash.split("?")[1] ?? "").get("task"));
offerDepartments(document.body, unitOfOpenTask);
offerNames(document.body, unitOfOpenTask);
sayWhoMayClaim();
speakChinese(document.body);
nameControls();
countLists();
sayInstead([...MESSAGES, [".task-card .groups, .task-card .groups *", postsOf], PILLS, [".task-card .form-actions *", oneOf({ 保存: "保存草稿" })]], oneOf({ "zoom in": "放大", "zoom out": "缩小", "reset zoom": "恢复大小" }));
await wordsFirst("tasklist");

export default [
  {
    id: "first-page",
    pluginPoint: "tasklist.navbar.action",
    priority: 1000,
    render: (node) => node.replaceChildren(element("a", { href: firstPage() }, "首页")),
  },
  {
    id: "petitions",
    pluginPoint: "tasklist.navbar.action",
    priority: 990,
    render: (node) => node.replaceChildren(element("a", { href: petitionsWith() }, "查找事项")),
  },
  {
    id: "petition",
    pluginPoint: "tasklist.task.detail",
    priority: 2000,
    properties: { label: "信访事项" },
    render: (node, api, scope) => showPetition(node, scope).then(() => bringIntoView(node)),
  },
  {
    id: "petition-card",
    pluginPoint: "tasklist.card",
    priority: 1000,
    render: (node, api, scope) => showOnCard(node, scope),
  },
];
