/*
 * The web applications have a login of their own, which knows nothing of the platform's and lets nobody in. Whoever's session
 * has ended is led to the platform's login, and from there back to where he was.
 */

const OWN_LOGIN = /^#\/login/;
const PLACE = "mb-place";

/** Follows the address from the start of an application on. */
export function loginFirst() {
  const left = window.sessionStorage.getItem(PLACE);
  window.sessionStorage.removeItem(PLACE);
  if (left && document.location.hash.length < 3) {
    document.location.hash = left;
  }
  let place = document.location.hash;
  const follow = () => {
    if (!OWN_LOGIN.test(document.location.hash)) {
      place = document.location.hash;
    } else {
      window.sessionStorage.setItem(PLACE, place);
      document.location.replace(document.location.pathname);
    }
  };
  window.addEventListener("hashchange", follow);
  follow();
}
