/* Where a form asks for a unit, a place, a subject or a mediator by name, those there are are offered while somebody writes. */
import { suggestIn, whereItAppears } from "./fields.js";
import { categories, directory, mediators } from "./platform.js";

function field(key) {
  return `.fjs-container input[id$="-field_${key}"]`;
}

/** Itself and all below it; a name that two of them bear is written as the code. */
function unitsBelow({ units, above }, top, wanted) {
  const lies = (code) => code !== undefined && (code === top || lies(above[code]));
  const codes = Object.keys(units).filter((code) => lies(code) && wanted(code));
  const names = codes.map((code) => units[code]);
  const alone = (name) => names.indexOf(name) === names.lastIndexOf(name);
  return codes.map((code) => (alone(units[code]) ? [units[code], units[above[code]]] : [code, [units[above[code]], units[code]].filter(Boolean).join(" ")]));
}

const OFFERS = {
  targetUnit: async (unit) => unitsBelow(await directory(), unit, () => true),
  areaCode: async (unit) => {
    const names = await directory();
    return unitsBelow(names, unit, (code) => names.areas.has(code));
  },
  category: async () => (await categories()).map((path) => [path]),
  mediator: async (unit) => ((await mediators(unit))?.mediators ?? []).map(({ name, username }) => [name, username]),
};

/** @param unitOf tells the code of the unit whose task is open */
export function offerNames(root, unitOf) {
  Object.entries(OFFERS).forEach(([key, offered]) =>
    whereItAppears(root, field(key), async (input) => {
      const choices = await unitOf().then(offered).catch(() => []);
      suggestIn(input, `mb-${key}`, choices);
    }),
  );
}
