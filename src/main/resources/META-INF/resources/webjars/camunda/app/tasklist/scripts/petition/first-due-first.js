/* Tasklist sorts by the time of arrival; here what is due first comes first, until somebody chooses otherwise. */

const BY_DEADLINE = JSON.stringify([{ sortBy: "dueDate", sortOrder: "asc" }]);

export function sortByDeadline() {
  const [path, query = ""] = document.location.hash.replace(/^#/, "").split("?");
  const parameters = new URLSearchParams(query);
  if (!parameters.has("sorting")) {
    parameters.set("sorting", BY_DEADLINE);
    const encoded = [...parameters].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
    window.history.replaceState(null, "", `#${path || "/"}?${encoded}`);
  }
}
