/* What the staff writes for one another; the petitioner never reads it. */
import { action, words } from "./actions.js";
import { element, section } from "./elements.js";
import { submit } from "./platform.js";
import { moment } from "./times.js";

/** The kind of its entries in the history. */
export const INTERNAL = "NOTE_ADDED";

function line({ at, unitName, actorName, note }) {
  const who = [moment(at), unitName, actorName].filter(Boolean).join("　");
  return element("li", { class: "mb-event" }, element("div", { class: "mb-quiet" }, who), element("div", { class: "mb-words" }, note));
}

export function notesView({ receiptNumber, links }, events, reload) {
  const notes = events.filter(({ kind }) => kind === INTERNAL).reverse();
  if (notes.length === 0 && !links?.notes) {
    return null;
  }
  return section(
    "内部备注（信访人看不到）",
    notes.length === 0 ? null : element("ol", { class: "mb-timeline" }, notes.map(line)),
    links?.notes
      ? action(
          "写内部备注",
          "写给同事看的：见了谁、电话里说好了什么、下次要注意什么。记入办理经过，不能删改。",
          [words("note", "备注")],
          (input) => submit(receiptNumber, "notes", input),
          reload,
        )
      : null,
  );
}
