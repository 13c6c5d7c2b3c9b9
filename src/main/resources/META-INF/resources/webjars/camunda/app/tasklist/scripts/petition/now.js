/* What time it is: the time of the platform where it tells one (in a rehearsal), otherwise the device's. */

let told = null;

/** Remembers the time that an answer of the platform tells. */
export function noteTimeOf(response) {
  const time = response.headers.get("Maplebridge-Now");
  if (time) {
    told = new Date(time);
  }
}

export function now() {
  return told ?? new Date();
}
