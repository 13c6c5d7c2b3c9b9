// Keeps the figures of a migration fresh while it runs, and shows the whole page anew when it has ended.
(function () {
  'use strict';

  const progress = document.getElementById('progress');
  if (!progress || !progress.dataset.progress) {
    return;
  }

  async function look() {
    const answer = await fetch(progress.dataset.progress, { headers: { 'Accept': 'application/json' } });
    if (!answer.ok) {
      return;
    }
    const migration = await answer.json();
    progress.querySelectorAll('[data-figure]').forEach(figure => {
      figure.textContent = migration[figure.dataset.figure];
    });
    progress.querySelector('progress').value = migration.all - migration.waiting;
    if (migration.endedAt) {
      location.reload();
    } else {
      setTimeout(look, 2000);
    }
  }

  setTimeout(look, 1000);
}());
