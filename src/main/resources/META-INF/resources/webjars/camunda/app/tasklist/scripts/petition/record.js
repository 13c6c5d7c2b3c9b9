/* Reads the record of a petition: only the parts that its history says there are. */
import { directory, history, mediators, part, petition } from "./platform.js";

/** A part is asked for when its history has an entry of one of these kinds. */
const PARTS = {
  "co-handling": /^WHISTLE_/,
  mediations: /^MEDIATION_|^MEDIATOR_/,
  deliberations: /^DELIBERATION_/,
  wishes: /^WISH_/,
  promises: /^PROMISE_/,
  "external-routes": /^ROUTE_/,
  supervisions: /^SUPERVISION_/,
  "public-listings": /^LISTING_/,
  "recusal-requests": /^RECUSAL_|^STEPPED_ASIDE/,
  followers: /^FOLLOWER_/,
  backlog: /^BACKLOG_|^CASE_LEADER_/,
};

/** What a department that was called reads; it does not see the history. */
const FOR_GUESTS = ["co-handling"];

/** What may be offered, whatever happened so far. */
const WHILE_HANDLED = ["duplicates", "supervisions", "near-helpers"];

/** What helps whoever accepts it, or may put it under another subject. */
const OF_CATEGORIES = ["category-suggestions"];

export async function record(receiptNumber) {
  const [dossier, names] = await Promise.all([petition(receiptNumber), directory()]);
  const events = dossier.links?.history ? await history(receiptNumber) : null;
  const wanted = events ? partsOf(events, dossier) : FOR_GUESTS;
  const parts = {};
  await Promise.all(
    wanted.map(async (name) => {
      parts[name] = await part(receiptNumber, name);
    }),
  );
  if (parts.mediations?.mediations.some(({ mediator }) => !mediator)) {
    parts.mediators = await mediators(dossier.unit?.code ?? dossier.areaCode);
  }
  return { petition: dossier, events: events ?? [], names, parts };
}

function partsOf(events, { status, links }) {
  const found = Object.keys(PARTS).filter((name) => events.some(({ kind }) => PARTS[name].test(kind)));
  const handled = ["HANDLING", "WAITING_FOR_PETITIONER"].includes(status);
  const offered = handled ? WHILE_HANDLED : [];
  const suggested = status === "REGISTERED" || links?.category ? OF_CATEGORIES : [];
  return [...new Set([...found, ...offered, ...suggested, "letters"])];
}
