/* Makes elements. Whatever comes from people is set as text, never as HTML. */

/** An element with attributes and children; a text child is shown as it is, a missing one is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(attribute, value === true ? "" : value);
    }
  }
  made.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== ""));
  return made;
}

/** A small coloured label. */
export function chip(text, tone) {
  return element("span", { class: `mb-chip mb-chip-${tone}` }, text);
}

/** A part of the page with a heading. */
export function section(heading, ...children) {
  return element("section", { class: "mb-section" }, element("h4", {}, heading), ...children);
}

/** Name and value side by side; rows without a value are left out. */
export function facts(rows) {
  const filled = rows.filter(([, value]) => value !== undefined && value !== null && value !== "");
  return element(
    "dl",
    { class: "mb-facts" },
    filled.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
  );
}

/** What is shown when something went wrong. */
export function failure(text) {
  return element("div", { class: "alert alert-danger", role: "alert" }, text);
}
