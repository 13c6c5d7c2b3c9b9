// Draws both versions beside each other and marks what was added, changed and removed; the words stand in the table.
(function () {
  'use strict';

  const place = document.getElementById('drawings');
  if (!place) {
    return;
  }
  const rows = Array.from(document.querySelectorAll('#changes tbody[data-element]'));
  const viewers = [];

  async function draw(id, address, marks) {
    const answer = await fetch(address);
    if (!answer.ok) {
      throw new Error('这个版本读不出来（' + answer.status + '）。');
    }
    const viewer = new BpmnJS({ container: '#' + id });
    await viewer.importXML(await answer.text());
    viewer.get('canvas').zoom('fit-viewport', 'auto');
    const registry = viewer.get('elementRegistry');
    rows.forEach(row => {
      const mark = marks[row.dataset.change];
      if (mark && registry.get(row.dataset.element) && registry.get(row.dataset.element).type !== 'bpmn:Process') {
        viewer.get('canvas').addMarker(row.dataset.element, mark);
      }
    });
    viewers.push(viewer);
  }

  function show(element) {
    rows.forEach(row => row.classList.toggle('chosen', row.dataset.element === element));
    viewers.forEach(viewer => {
      const drawn = viewer.get('elementRegistry').get(element);
      if (!drawn || !viewer.get('canvas').getGraphics(drawn) || drawn.type === 'bpmn:Process') {
        return;
      }
      const canvas = viewer.get('canvas');
      const points = drawn.waypoints || [{ x: drawn.x, y: drawn.y }, { x: drawn.x + drawn.width, y: drawn.y + drawn.height }];
      const x = points.map(point => point.x);
      const y = points.map(point => point.y);
      canvas.zoom(1);
      const box = canvas.viewbox();
      canvas.viewbox({
        x: (Math.min(...x) + Math.max(...x) - box.width) / 2,
        y: (Math.min(...y) + Math.max(...y) - box.height) / 2,
        width: box.width,
        height: box.height
      });
    });
  }

  rows.forEach(row => {
    row.tabIndex = 0;
    row.addEventListener('click', () => show(row.dataset.element));
    row.addEventListener('keydown', event => event.key === 'Enter' && show(row.dataset.element));
  });

  const drawings = [draw('after', place.dataset.after, place.dataset.before
    ? { ADDED: 'is-added', CHANGED: 'is-changed' } : {})];
  if (place.dataset.before) {
    drawings.push(draw('before', place.dataset.before, { REMOVED: 'is-removed', CHANGED: 'is-changed' }));
  }
  Promise.all(drawings).then(() => place.dataset.drawn = 'yes').catch(failure => {
    const said = document.createElement('p');
    said.className = 'message late';
    said.textContent = failure.message;
    place.prepend(said);
  });
}());
