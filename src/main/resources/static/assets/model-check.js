// Sends files to be checked and shows what was found, beside the list on the drawn model.
(function () {
  'use strict';

  const form = document.getElementById('form');
  const result = document.getElementById('result');
  const list = document.getElementById('findings');
  const drawing = document.getElementById('drawing');
  const tabs = document.getElementById('tabs');
  let viewer = null;
  let shown = null;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function say(text, className) {
    result.textContent = text;
    result.className = className || '';
  }

  function csrf() {
    const cookie = document.cookie.split('; ').find(one => one.startsWith('CSRF-TOKEN='));
    return cookie ? decodeURIComponent(cookie.substring('CSRF-TOKEN='.length)) : '';
  }

  async function check(files) {
    const body = new FormData();
    files.forEach(file => body.append('file', file, file.name));
    const attempt = () => fetch('/api/v1/models/check', {
      method: 'POST',
      body: body,
      headers: { 'X-CSRF-TOKEN': csrf(), 'Accept': 'application/json' }
    });
    // the first write after the login is refused and brings the token
    const token = csrf();
    let answer = await attempt();
    if (answer.status === 403 && csrf() !== token) {
      answer = await attempt();
    }
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      const why = (said.errors || []).map(error => error.detail).join('；');
      throw new Error([ said.title || '检查没有完成（' + answer.status + '）', said.detail, why ].filter(Boolean).join('：'));
    }
    return said;
  }

  function card(finding, files) {
    const isError = finding.severity === 'ERROR';
    const one = element('article', 'finding' + (isError ? ' error' : ''));
    const where = (finding.elementName ? '“' + finding.elementName + '”' : finding.element || '整个文件')
      + (finding.line ? ' · 第 ' + finding.line + ' 行' : '');
    one.append(
      element('p', 'where', finding.severityLabel + '：' + where),
      element('p', '', finding.what),
      element('p', '', '运行时：' + finding.atRunTime),
      element('p', '', '改法：' + finding.mend),
      element('p', 'rule', finding.rule));
    if (finding.element) {
      one.dataset.element = finding.element;
    }
    one.dataset.file = finding.file;
    const file = files.find(known => known.name === finding.file);
    if (file && file.name.endsWith('.bpmn') && finding.element) {
      one.tabIndex = 0;
      const go = () => show(file, files, finding.element);
      one.addEventListener('click', go);
      one.addEventListener('keydown', event => event.key === 'Enter' && go());
    }
    return one;
  }

  function choose(file, id) {
    list.querySelectorAll('.finding').forEach(one =>
      one.classList.toggle('chosen', one.dataset.file === file && one.dataset.element === id));
    const first = list.querySelector('.chosen');
    if (first) {
      first.scrollIntoView({ block: 'nearest' });
    }
  }

  function mark(file) {
    const byElement = new Map();
    file.findings.filter(finding => finding.element).forEach(finding => {
      byElement.set(finding.element, (byElement.get(finding.element) || []).concat(finding));
    });
    const registry = viewer.get('elementRegistry');
    byElement.forEach((findings, id) => {
      if (!registry.get(id)) {
        return;
      }
      const isError = findings.some(finding => finding.severity === 'ERROR');
      viewer.get('canvas').addMarker(id, isError ? 'has-error' : 'has-warning');
      const badge = element('div', 'mark' + (isError ? ' error' : ''), String(findings.length));
      badge.title = findings.map(finding => finding.what).join('\n');
      badge.addEventListener('click', () => choose(file.name, id));
      viewer.get('overlays').add(id, { position: { top: -12, right: 12 }, html: badge });
    });
  }

  async function show(file, files, id) {
    drawing.hidden = false;
    tabs.replaceChildren(...files.filter(known => known.name.endsWith('.bpmn')).map(known => {
      const tab = element('button', '', known.name + (known.findings.length ? '（' + known.findings.length + '）' : ''));
      tab.type = 'button';
      if (known === file) {
        tab.setAttribute('aria-current', 'true');
      }
      tab.addEventListener('click', () => show(known, files));
      return tab;
    }));
    if (shown !== file) {
      shown = file;
      if (viewer) {
        viewer.destroy();
      }
      viewer = new BpmnJS({ container: '#canvas' });
      try {
        await viewer.importXML(await file.content.text());
        viewer.get('canvas').zoom('fit-viewport', 'auto');
        mark(file);
      } catch (unreadable) {
        document.getElementById('canvas').textContent = '这个文件画不出来。';
        return;
      }
    }
    if (id) {
      const drawn = viewer.get('elementRegistry').get(id);
      if (drawn && drawn.width) {
        const canvas = viewer.get('canvas');
        const box = canvas.viewbox();
        canvas.viewbox({
          x: drawn.x + drawn.width / 2 - box.width / 2,
          y: drawn.y + drawn.height / 2 - box.height / 2,
          width: box.width,
          height: box.height
        });
      }
      choose(file.name, id);
    }
  }

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('button');
    const chosen = Array.from(document.getElementById('files').files);
    button.disabled = true;
    say('正在检查……');
    list.replaceChildren();
    drawing.hidden = true;
    shown = null;
    try {
      const checked = await check(chosen);
      const files = chosen.map(content => ({
        name: content.name,
        content: content,
        findings: checked.findings.filter(finding => finding.file === content.name)
      }));
      say(checked.deployable
        ? (checked.warnings ? '可以部署，有 ' + checked.warnings + ' 处提醒。' : '没有发现问题，可以部署。')
        : '不能部署：' + checked.errors + ' 处错误，' + checked.warnings + ' 处提醒。', checked.deployable ? 'fine' : 'refused');
      files.filter(file => file.findings.length).forEach(file => {
        list.append(element('h2', '', file.name), ...file.findings.map(finding => card(finding, files)));
      });
      const first = files.find(file => file.name.endsWith('.bpmn') && file.findings.length)
        || files.find(file => file.name.endsWith('.bpmn'));
      if (first) {
        await show(first, files);
      }
    } catch (failure) {
      say(failure.message, 'refused');
    } finally {
      button.disabled = false;
    }
  });
}());
