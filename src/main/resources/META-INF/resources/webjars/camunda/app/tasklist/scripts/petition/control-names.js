/* Tasklist has controls of an icon alone: whoever hears the page is told what they do. */

const REGIONS = { filters: "收起或者展开清单", list: "收起或者展开任务列表", task: "收起或者展开任务" };
const WIDER = ".maximize";
const AS_BEFORE = ".reset-regions";
const CONTROLS = "a[href], button";
const ICON = ".glyphicon";

/** What stands in the bubble over it, the part of the page that it folds, or the heading of its menu. */
function nameOf(control) {
  const hint = control.getAttribute("uib-tooltip") ?? control.querySelector("[uib-tooltip]")?.getAttribute("uib-tooltip");
  if (control.matches(WIDER)) {
    return "只看任务";
  }
  if (control.matches(AS_BEFORE)) {
    return "恢复三栏";
  }
  return hint || REGIONS[control.dataset.region] || (control.matches(".dropdown-toggle") ? "更多" : null);
}

/** Words beside an icon may be hidden. */
function wordless(control) {
  return control.textContent.trim() === "" || (control.querySelector(ICON) !== null && control.innerText.trim() === "");
}

function name() {
  document.querySelectorAll(CONTROLS).forEach((control) => {
    if (wordless(control) && !control.title) {
      const label = nameOf(control);
      if (label && control.getAttribute("aria-label") !== label) {
        control.setAttribute("aria-label", label);
      }
    }
  });
  document.querySelectorAll("input[uib-typeahead][aria-expanded]:not([role])").forEach((field) => field.setAttribute("role", "combobox"));
}

/** Follows what Tasklist puts on the page, once for all that it puts there at a time. */
export function nameControls() {
  let waiting = false;
  const soon = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        name();
      });
    }
  };
  soon();
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["uib-tooltip"] });
}
