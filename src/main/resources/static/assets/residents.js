/* What makes the residents' pages more comfortable; all of them work without. */
'use strict';

const LARGEST = 20 * 1024 * 1024;

/* The scanned code carries number and query code behind the #, where no server and no log sees them. */
const scanned = document.querySelector('form[data-scanned]');
if (scanned && location.hash.length > 1) {
  const [number, code] = decodeURIComponent(location.hash.slice(1)).split('.');
  history.replaceState(null, '', location.pathname);
  scanned.elements.number.value = number;
  if (code) {
    scanned.elements.code.value = code;
    scanned.querySelector('button').click();
  } else {
    scanned.elements.code.focus();
  }
}

document.querySelectorAll('[data-prints]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});

/* Whoever goes away from a half-filled form and comes back in the same tab finds it as it was; filed, it is forgotten. */
const KEPT = 'filing';
const kept = document.querySelector('form[data-kept]');
if (kept) {
  if (kept.dataset.kept === 'fresh') {
    for (const [name, value] of JSON.parse(sessionStorage.getItem(KEPT) || '[]')) {
      const field = [...kept.querySelectorAll(`[name="${name}"]`)].find((one) => !one.dataset.back
        && (!['radio', 'checkbox'].includes(one.type) || one.value === value));
      if (field && ['radio', 'checkbox'].includes(field.type)) {
        field.checked = true;
      } else if (field && !(name === 'place' && field.value)) {
        field.value = value;
        field.dataset.back = 'yes';
        if (field.selectedOptions && field.selectedOptions[0]) {
          field.selectedOptions[0].setAttribute('selected', '');
        }
      }
    }
  }
  const keep = () => sessionStorage.setItem(KEPT, JSON.stringify([...new FormData(kept)]
    .filter(([name, value]) => typeof value === 'string' && !['_csrf', 'step', 'draft'].includes(name))));
  kept.addEventListener('input', keep);
  kept.addEventListener('change', keep);
}
if (document.querySelector('[data-filed]')) {
  sessionStorage.removeItem(KEPT);
}

/* One long list of places becomes two short ones: the town, then its villages. */
document.querySelectorAll('select[data-towns]').forEach((places) => {
  const groups = [...places.querySelectorAll('optgroup')];
  const towns = document.createElement('select');
  towns.setAttribute('aria-label', '镇、街道');
  towns.append(new Option('先选镇、街道', ''));
  groups.forEach((group, at) => towns.append(new Option(group.label, at)));
  const chosen = groups.findIndex((group) => group.querySelector('[selected]'));
  const show = (at) => {
    groups.forEach((group) => group.remove());
    if (at >= 0) {
      places.append(groups[at]);
    }
    places.disabled = at < 0;
  };
  towns.value = chosen < 0 ? '' : String(chosen);
  towns.className = 'towns';
  places.before(towns);
  show(chosen);
  towns.addEventListener('change', () => {
    places.value = '';
    show(towns.value === '' ? -1 : Number(towns.value));
  });
  places.form.addEventListener('submit', () => { places.disabled = false; });
  places.addEventListener('found', ({ detail }) => {
    const at = groups.findIndex((group) => [...group.children].some((one) => one.value === detail));
    if (at >= 0) {
      towns.value = String(at);
      show(at);
      places.value = detail;
      places.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
});

/* Whoever stands where it happened lets the telephone say where that is; the village is chosen, and may be changed. */
document.querySelectorAll('[data-position]').forEach((row) => {
  if (!navigator.geolocation || !window.isSecureContext) {
    return;
  }
  const [ask, without] = row.querySelectorAll('button');
  const told = row.querySelector('[role=status]');
  const { position, place } = ask.form.elements;
  const FIGURES = 5;
  const changed = (words) => {
    told.textContent = words;
    without.hidden = position.value === '';
    position.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const choose = async (latitude, longitude) => {
    const response = await fetch('/api/v1/public/near-place', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ latitude, longitude }),
    }).catch(() => null);
    const found = response && response.ok ? (await response.json()).place : null;
    if (found) {
      place.dispatchEvent(new CustomEvent('found', { detail: found.code }));
    }
    changed(found ? `带上了定位，离${found.name}最近，已经选上；不对请改。` : '带上了定位，附近没有找到村，请自己选。');
  };
  ask.addEventListener('click', () => {
    told.textContent = '正在定位…';
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const [latitude, longitude] = [coords.latitude, coords.longitude].map((degrees) => Number(degrees.toFixed(FIGURES)));
      position.value = `${latitude},${longitude}`;
      choose(latitude, longitude);
    }, () => changed('没有定到位，请自己选地方。'), { timeout: 15000, maximumAge: 60000 });
  });
  without.addEventListener('click', () => {
    position.value = '';
    changed('不带定位了。');
  });
  if (position.value) {
    told.textContent = '带上了定位。';
    without.hidden = false;
  }
  row.hidden = false;
});

/* A file that is too large is told before it is sent over a slow line; those chosen with it stay, where the browser can keep them. */
function keepOnly(files, small) {
  files.value = '';
  try {
    const chosen = new DataTransfer();
    small.forEach((file) => chosen.items.add(file));
    files.files = chosen.files;
  } catch {
    return false;
  }
  return files.files.length === small.length;
}

document.querySelectorAll('input[type=file]').forEach((files) => {
  const sentence = document.createElement('p');
  sentence.className = 'wrong';
  sentence.setAttribute('role', 'alert');
  files.after(sentence);
  files.addEventListener('change', () => {
    const before = document.getElementById(`${files.id}-wrong`);
    if (before) {
      before.hidden = true;
    }
    const large = [...files.files].filter((file) => file.size > LARGEST).map((file) => file.name);
    const small = [...files.files].filter((file) => file.size <= LARGEST);
    sentence.textContent = '';
    if (large.length) {
      const others = keepOnly(files, small) ? (small.length ? '别的都还在。' : '') : '请把别的再选一次。';
      sentence.textContent = `${large.join('、')} 太大，单个文件不能超过 20 MB，请换一个。${others}`;
    }
  });
});

/* While somebody writes, what it may be about is suggested; he takes it with a click, or leaves it. */
const suggests = document.querySelector('[data-suggests]');
if (suggests) {
  const { title, content, category } = suggests.closest('form').elements;
  const FEWEST = 6;
  let left = 20;
  let asked = '';
  let turn = 0;
  const take = (path) => {
    if (![...category.options].some((one) => one.value === path)) {
      category.add(new Option(path, path), 1);
    }
    category.value = path;
    category.dispatchEvent(new Event('change', { bubbles: true }));
    const taken = document.createElement('p');
    taken.className = 'hint';
    taken.textContent = `已经选上：${path}`;
    suggests.textContent = '';
    suggests.append(taken);
    category.focus();
  };
  const line = ({ category: path, words }) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = path;
    button.addEventListener('click', () => take(path));
    const why = document.createElement('span');
    why.className = 'hint';
    why.textContent = words.length ? ` 您写了“${words.join('”“')}”` : '';
    item.append(button, why);
    return item;
  };
  const ask = async () => {
    const text = `${title.value}\n${content.value}`;
    if (category.value || text === asked || text.trim().length < FEWEST || left <= 0) {
      return;
    }
    asked = text;
    left -= 1;
    turn += 1;
    const mine = turn;
    const response = await fetch('/api/v1/public/category-suggestions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ title: title.value, content: content.value }),
    }).catch(() => null);
    const suggestions = response && response.ok ? (await response.json()).suggestions : [];
    if (mine !== turn || category.value || !suggestions.length) {
      return;
    }
    const told = document.createElement('p');
    told.className = 'hint';
    told.textContent = '看您写的，可能是下面这一类。点一下就选上；都不合适，不用管。';
    const list = document.createElement('ul');
    list.className = 'suggested';
    list.append(...suggestions.map(line));
    suggests.textContent = '';
    suggests.append(told, list);
  };
  title.addEventListener('change', ask);
  content.addEventListener('change', ask);
}

/* Whoever is sent back to the form lands where the sentences are. */
document.getElementById('form')?.focus();
