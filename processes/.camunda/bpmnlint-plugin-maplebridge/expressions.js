'use strict';

// What the expressions in a text reach for: names, members of objects and functions; nothing when it cannot be read.

const TOKEN = /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*)|(==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.,()[\]]))/y;
const WORDS = [ 'and', 'or', 'not', 'empty', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'div', 'mod', 'true', 'false', 'null',
  'instanceof' ];
const OPERATORS = [ '==', '!=', '<=', '>=', '&&', '||', '+', '-', '*', '/', '%', '<', '>', '?', ':', '!', '.', ',' ];

function tokens(text) {
  const found = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const one = TOKEN.exec(text);
    if (!one) {
      return null;
    }
    found.push(one[1] ? { kind: 'text' } : one[2] ? { kind: 'number' }
      : one[3] ? { kind: WORDS.includes(one[3]) ? 'word' : 'name', text: one[3] } : { kind: 'mark', text: one[4] });
  }
  return found;
}

function closing(all, from) {
  let depth = 0;
  for (let at = from; at < all.length; at++) {
    if (all[at].text === '(' || all[at].text === '[') {
      depth++;
    } else if (all[at].text === ')' || all[at].text === ']') {
      depth--;
      if (depth === 0) {
        return at;
      }
    }
  }
  return -1;
}

function isMark(token, text) {
  return !!token && token.kind === 'mark' && token.text === text;
}

function count(inner) {
  let depth = 0;
  return inner.length ? inner.reduce((commas, token) => {
    depth += isMark(token, '(') || isMark(token, '[') ? 1 : isMark(token, ')') || isMark(token, ']') ? -1 : 0;
    return commas + (depth === 0 && isMark(token, ',') ? 1 : 0);
  }, 1) : 0;
}

function follow(all, at, path, reading) {
  let next = at;
  let object = path;
  while (isMark(all[next], '.') || isMark(all[next], '[') || isMark(all[next], '(')) {
    const close = isMark(all[next], '.') ? next : closing(all, next);
    if (!isMark(all[next], '.')) {
      walk(all.slice(next + 1, close), reading);
      reading.members.push({ path: object, name: null, arguments: -1 });
      object = [];
      next = close + 1;
      continue;
    }
    const name = (all[next + 1] || {}).text;
    const called = isMark(all[next + 2], '(');
    const end = called ? closing(all, next + 2) : next + 1;
    const inner = called ? all.slice(next + 3, end) : [];
    walk(inner, reading);
    reading.members.push({ path: object, name, arguments: called ? count(inner) : -1 });
    object = object.length ? object.concat(called ? name + '()' : name) : object;
    next = end + 1;
  }
  return next;
}

function walk(all, reading) {
  let at = 0;
  while (at < all.length) {
    const token = all[at];
    if (token.kind === 'name' && isMark(all[at + 1], '(')) {
      const close = closing(all, at + 1);
      reading.functions.push(token.text);
      walk(all.slice(at + 2, close), reading);
      at = follow(all, close + 1, [], reading);
    } else if (token.kind === 'name') {
      const alone = !isMark(all[at + 1], '.') && !isMark(all[at + 1], '[');
      if (alone) {
        reading.names.push(token.text);
      }
      at = follow(all, at + 1, [ token.text ], reading);
    } else if (token.kind === 'text' || isMark(token, ')')) {
      at = follow(all, at + 1, [], reading);
    } else {
      at++;
    }
  }
}

function isWhole(all) {
  const last = all[all.length - 1];
  let depth = 0;
  const balanced = all.every(token => {
    depth += isMark(token, '(') || isMark(token, '[') ? 1 : isMark(token, ')') || isMark(token, ']') ? -1 : 0;
    return depth >= 0;
  });
  return balanced && depth === 0 && last && !(last.kind === 'mark' && OPERATORS.includes(last.text));
}

function read(text) {
  const reading = { names: [], members: [], functions: [] };
  const bodies = text.match(/[$#]\{(?:'[^']*'|"[^"]*"|[^}'"])*\}/g);
  if (!bodies) {
    return null;
  }
  const readable = bodies.every(body => {
    const all = tokens(body.slice(2, -1));
    if (!all || !isWhole(all)) {
      return false;
    }
    walk(all, reading);
    return true;
  });
  return readable ? reading : null;
}

module.exports = { read };
