/* What every page can do with script and can do without: no form is sent twice, nothing typed is lost by going away. */
'use strict';

/* On a telephone the menu is longer than the screen: where one is stands in sight. */
document.querySelectorAll('.top nav [aria-current]').forEach((here) => {
  const menu = here.parentElement;
  menu.scrollLeft = here.offsetLeft - menu.offsetLeft - (menu.clientWidth - here.offsetWidth) / 2;
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.method === 'post') {
    form.dataset.sent = 'yes';
  }
});

/* A page that is shown again from the browser's memory may be sent again. */
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});

document.addEventListener('change', (event) => {
  if (event.target.matches('select[data-submits], input[data-submits]')) {
    event.target.form.querySelector('button').click();
  }
});

/* One box for all of a list; without script each is ticked for itself. */
document.querySelectorAll('[data-chooses]').forEach((place) => {
  place.hidden = false;
  place.querySelector('input').addEventListener('change', ({ target }) => {
    document.querySelectorAll(`input[name="${place.dataset.chooses}"]`).forEach((box) => {
      box.checked = target.checked;
    });
  });
});
