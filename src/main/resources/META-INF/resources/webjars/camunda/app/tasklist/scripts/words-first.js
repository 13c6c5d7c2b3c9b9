/*
 * The web applications ask for their words while they already draw: what is drawn first, the field to search with above
 * all, then shows the names of the words for good. An application is started after its scripts, so one of them fetches
 * the words and lays them where the application keeps those of the last visit.
 */

const KEPT = "camunda-web";

async function fetched(address) {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.json();
}

/** Waits until the Chinese words of the application are at hand; without them it starts as it always has. */
export async function wordsFirst(application) {
  const folder = `${document.querySelector("base").getAttribute("app-root")}/app/${application}/locales/`;
  try {
    const words = await fetched(`${folder}zh.json?bust=${window.bust}`);
    const kept = JSON.parse(window.localStorage.getItem(KEPT) ?? "{}");
    kept[`${folder}_locales_data_zh_${window.bust}`] = JSON.stringify(words);
    window.localStorage.setItem(KEPT, JSON.stringify(kept));
  } catch (problem) {
    console.warn(problem);
  }
}
