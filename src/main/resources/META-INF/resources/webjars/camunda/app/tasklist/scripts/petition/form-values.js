/* Reads what stands in a form of the renderer, as the values that it is given back with. */

function byId(form, end) {
  return [...form.querySelectorAll("[id]")].find(({ id }) => id.endsWith(`-${end}`));
}

function chosen(form, { id, values = [] }) {
  const boxes = [...form.querySelectorAll("input[type=radio]")].filter((box) => box.id.includes(`-${id}`));
  return values[boxes.findIndex((box) => box.checked)]?.value;
}

function selected(form, { id, values = [] }) {
  const shown = byId(form, `${id}-display`)?.textContent ?? byId(form, id)?.value;
  return values.find(({ label }) => label === shown?.trim())?.value;
}

/** 2026-11-30 of 2026/11/30, and with its time where the field has one: 2026-11-30T14:30. */
function day(form, { id, subtype }) {
  const written = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(byId(form, id)?.value ?? byId(form, `${id}-date`)?.value ?? "");
  if (!written) {
    return undefined;
  }
  const date = `${written[1]}-${written[2].padStart(2, "0")}-${written[3].padStart(2, "0")}`;
  const time = subtype === "datetime" ? /^\d{1,2}:\d{2}/.exec(byId(form, `${id}-time`)?.value ?? "") : null;
  return time ? `${date}T${time[0].padStart(5, "0")}` : date;
}

function number(form, { id }) {
  const written = byId(form, id)?.value ?? "";
  return written.trim() === "" || Number.isNaN(Number(written)) ? undefined : Number(written);
}

const READERS = {
  textfield: (form, { id }) => byId(form, id)?.value || undefined,
  textarea: (form, { id }) => byId(form, id)?.value || undefined,
  number,
  checkbox: (form, { id }) => byId(form, id)?.checked || undefined,
  radio: chosen,
  select: selected,
  datetime: day,
};

/** The values by the keys of the fields; what is empty is left out. */
export function valuesIn(form, { components = [] }) {
  const values = {};
  for (const component of components) {
    const value = component.key && READERS[component.type]?.(form, component);
    if (value !== undefined && value !== "") {
      values[component.key] = value;
    }
    Object.assign(values, valuesIn(form, component));
  }
  return values;
}
