/* Draws the figures of the dashboard, which stand as tables in the page; what is clicked opens the list behind it. */
'use strict';

const board = document.querySelector('#board');
const data = JSON.parse(board.dataset.board);
const style = getComputedStyle(document.body);
const colour = (name) => style.getPropertyValue(`--${name}`).trim();
const ink = colour('ink');
const TONES = [colour('fine'), colour('soon'), colour('late'), colour('note')];
const TEXT = { color: ink, fontFamily: style.fontFamily };
const AXIS = { axisLabel: { color: ink }, axisLine: { lineStyle: { color: colour('line') } }, splitLine: { lineStyle: { color: colour('line') } } };
const GRID = { left: 8, right: 16, top: 40, bottom: 8, containLabel: true };

const weeks = data.weeks.map(({ label }) => label);

function line(name, values, more) {
  return { name, type: 'line', data: values, symbolSize: 6, ...more };
}

/** Green where nothing is late, red where all is. */
function tone({ open, dueSoon, overdue }) {
  return overdue > 0 ? colour('late') : dueSoon > 0 ? colour('soon') : colour('fine');
}

function cells() {
  const units = new Map();
  data.cells.forEach((cell) => units.set(cell.unit, [...(units.get(cell.unit) ?? []), cell]));
  return [...units].map(([name, parts]) => ({
    name,
    value: parts.reduce((sum, { open }) => sum + open, 0),
    children: parts.map((cell) => ({ name: `${cell.unit} ${cell.level}`, value: cell.open, cell, itemStyle: { color: tone(cell) } })),
  }));
}

const charts = {
  levels: {
    legend: { textStyle: TEXT },
    tooltip: { trigger: 'axis', valueFormatter: (value) => `${value} 件` },
    grid: GRID,
    xAxis: { type: 'category', data: weeks, ...AXIS },
    yAxis: { type: 'value', min: 0, minInterval: 1, ...AXIS },
    series: data.levels.map(({ label, href }, n) => ({
      name: label, type: 'bar', stack: 'levels', color: TONES[n % TONES.length],
      data: data.weeks.map(({ levels }) => ({ value: levels[n], href })),
    })),
  },
  weeks: {
    legend: { textStyle: TEXT },
    tooltip: { trigger: 'axis' },
    grid: GRID,
    xAxis: { type: 'category', data: weeks, ...AXIS },
    yAxis: { type: 'value', min: 0, minInterval: 1, ...AXIS },
    series: [
      line('收到', data.weeks.map(({ filed }) => filed), { color: colour('note') }),
      line('办结', data.weeks.map(({ resolved }) => resolved), { color: colour('fine') }),
      line('历史积案', data.weeks.map(({ backlog }) => backlog), { color: colour('soon'), areaStyle: { opacity: 0.15 } }),
    ],
  },
  ages: {
    tooltip: { valueFormatter: (value) => `${value} 件` },
    grid: { ...GRID, top: 16 },
    xAxis: { type: 'category', data: data.ages.map(({ label }) => label), ...AXIS },
    yAxis: { type: 'value', min: 0, minInterval: 1, ...AXIS },
    series: [{ type: 'bar', color: colour('note'), data: data.ages.map(({ amount, href }) => ({ value: amount, href })) }],
  },
  map: {
    tooltip: {
      formatter: ({ data: { cell }, name, value }) =>
        echarts.format.encodeHTML(cell ? `${name}：未办结 ${cell.open} 件，三日内到期 ${cell.dueSoon} 件，超期 ${cell.overdue} 件` : `${name}：${value} 件`),
    },
    series: [{
      type: 'treemap', roam: false, nodeClick: false, breadcrumb: { show: false }, left: 0, right: 0, top: 0, bottom: 0,
      label: { formatter: ({ name, value }) => `${name}\n${value}`, color: colour('paper') }, itemStyle: { borderColor: colour('paper'), gapWidth: 2 }, data: cells(),
    }],
  },
};

board.querySelectorAll('[data-chart]').forEach((place) => {
  const chart = echarts.init(place, null, { renderer: 'svg' });
  chart.setOption({ animation: false, textStyle: TEXT, backgroundColor: 'transparent', ...charts[place.dataset.chart] });
  chart.on('click', ({ data: clicked }) => {
    const href = clicked?.href ?? clicked?.cell?.href;
    if (href) {
      window.location.assign(href);
    }
  });
  window.addEventListener('resize', () => chart.resize());
});
board.dataset.drawn = 'yes';

/** A screen on a wall shows itself anew when the platform answers, and stays as it is while it does not. */
async function anew(old) {
  const answer = await fetch(window.location.href, { cache: 'no-store' }).catch(() => null);
  if (answer?.ok && !answer.redirected) {
    window.location.reload();
  } else {
    old.hidden = false;
  }
}

const old = document.querySelector('[data-old]');
if (old) {
  window.setInterval(() => anew(old), 60_000);
}
