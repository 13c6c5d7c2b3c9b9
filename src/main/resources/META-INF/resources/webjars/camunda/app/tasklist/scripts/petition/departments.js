/* Where a form asks which departments are to help, those that may be called are offered: a click adds one. */
import { element } from "./elements.js";
import { whereItAppears } from "./fields.js";
import { directory } from "./platform.js";

const FIELD = '.fjs-container input[id$="-field_departments"], .mb-action input[name="departments"]';
const BETWEEN = /[\s、，,;；]+/;

function add(input, name) {
  const written = input.value.split(BETWEEN).filter((one) => one !== "" && one !== name);
  input.value = [...written, name].join("、");
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function button(input, name) {
  const made = element("button", { class: "btn btn-default btn-xs", type: "button" }, name);
  made.addEventListener("click", () => add(input, name));
  return made;
}

async function offer(input, unitOf) {
  const { departments } = await directory();
  const names = departments?.[await unitOf()] ?? [];
  const field = input.closest(".fjs-form-field") ?? input.parentElement;
  if (names.length > 0 && !field.querySelector(".mb-departments")) {
    field.append(
      element("div", { class: "mb-departments mb-quiet", role: "group", "aria-label": "可以请的部门" }, "点一下就加上：", names.map((name) => button(input, name))),
    );
  }
}

/** @param unitOf tells the code of the unit that calls, once it is known */
export function offerDepartments(root, unitOf) {
  whereItAppears(root, FIELD, (input) => offer(input, unitOf).catch(() => null));
}
