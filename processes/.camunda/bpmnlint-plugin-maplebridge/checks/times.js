'use strict';

// The way up the levels, the clock of a hearing, and what is done again when something fails.

const { attribute, extensions, is, timerOf } = require('../model');
const { label, runs, waits, works } = require('../graph');

const MOST_IN_A_ROW = 8;
const CYCLE = /^(R\d+\/)?P(?=.)(\d+[YMWD])*(T(\d+[HMS])+)?(\s*,\s*P(?=.)(\d+[YMWD])*(T(\d+[HMS])+)?)*$/;

function levels(graph) {
  return graph.all('CallActivity').filter(call => call.calledElement === 'level-handling');
}

function says(flow, operator) {
  return new RegExp('\\{\\s*decision\\s*' + operator + '\\s*[\'"]HEARING[\'"]\\s*\\}')
    .test(flow.conditionExpression && flow.conditionExpression.body || '');
}

function isDecided(flow, graph) {
  return flow.conditionExpression ? says(flow, '==')
    : graph.outgoing(flow.sourceRef).some(other => says(other, '!='));
}

function pauses(at, decided, graph, under) {
  const arriving = graph.incoming(at);
  return arriving.length > 0 && arriving.every(flow => {
    const asked = decided || isDecided(flow, graph);
    const before = flow.sourceRef;
    if (runs(before, 'recordReviewDecision')) {
      return asked;
    }
    const key = before.id + asked;
    if (waits(before)) {
      return false;
    }
    return under.has(key) || pauses(before, asked, graph, under.add(key));
  });
}

function resumes(from, graph, under) {
  const next = graph.outgoing(from).map(flow => flow.targetRef);
  return next.length > 0 && next.every(node => runs(node, 'resumeAfterHearing')
    || !waits(node) && (under.has(node) || resumes(node, graph, under.add(node))));
}

function isOn(node, name) {
  return String(attribute(node, name)) === 'true';
}

function lengthFrom(node, graph, lengths, under) {
  if (waits(node)) {
    return 0;
  }
  if (lengths.has(node) || under.has(node)) {
    return lengths.get(node) || 0;
  }
  under.add(node);
  const longest = graph.next(node)
    .reduce((most, next) => Math.max(most, isOn(next, 'asyncBefore') ? 0 : lengthFrom(next, graph, lengths, under)), 0);
  lengths.set(node, longest + (works(node) ? 1 : 0));
  return lengths.get(node);
}

module.exports = {
  'level-way-up': (process, graph, report) => levels(graph)
    .filter(call => !Array.from(graph.reachableFrom([ call ])).some(node => runs(node, 'escalateToParentUnit')))
    .forEach(call => report(call, label(call) + '之后没有提级的路')),
  'level-way-out': (process, graph, report) => levels(graph)
    .filter(call => !Array.from(graph.reachableFrom([ call ])).some(node => is(node, 'bpmn:EndEvent')))
    .forEach(call => report(call, label(call) + '之后没有结束')),
  'level-deadline': (process, graph, report) => {
    const passes = graph.all('BoundaryEvent').filter(timerOf)
      .some(event => Array.from(graph.reachableFrom([ event ])).some(node => runs(node, 'passLevelDeadline')));
    graph.nodes.filter(node => runs(node, 'startLevelClock') && !passes)
      .forEach(node => report(node, '本级开始计时，但时限届满没有后续'));
    graph.all('BoundaryEvent').forEach(event => {
      const after = Array.from(graph.reachableFrom([ event ]));
      if (!after.some(node => runs(node, 'passLevelDeadline'))) {
        return;
      }
      if (event.cancelActivity !== false) {
        report(event, label(event) + '会中断办理：最高一级的任务到期就没有了');
      } else if (!after.some(node => is(node, 'bpmn:EndEvent')
          && (node.eventDefinitions || []).some(end => is(end, 'bpmn:TerminateEventDefinition')))) {
        report(event, label(event) + '之后没有终止结束：到期以后事项不会提级');
      }
    });
  },
  'hearing-clock': (process, graph, report) => {
    if (!graph.nodes.some(node => runs(node, 'startReviewClock'))) {
      return;
    }
    graph.all('CallActivity').filter(call => call.calledElement === 'hearing').forEach(call => {
      if (!pauses(call, false, graph, new Set())) {
        report(call, label(call) + '之前没有暂停计时');
      } else if (!resumes(call, graph, new Set())) {
        report(call, label(call) + '之后没有恢复计时');
      }
    });
  },
  'retry-cycle-invalid': (process, graph, report) => graph.nodes.forEach(node =>
    extensions(node, 'failedJobRetryTimeCycle').map(cycle => (cycle.body || cycle.$body || '').trim())
      .filter(cycle => !cycle.includes('{') && !CYCLE.test(cycle))
      .forEach(cycle => report(node, label(node) + '的重试周期是 ' + cycle))),
  'not-exclusive': (process, graph, report) => graph.nodes
    .filter(node => (isOn(node, 'asyncBefore') || isOn(node, 'asyncAfter')) && String(attribute(node, 'exclusive')) === 'false')
    .forEach(node => report(node, label(node) + '不排他')),
  'save-point': (process, graph, report) => {
    const lengths = new Map();
    const under = new Set();
    graph.nodes.filter(node => lengthFrom(node, graph, lengths, under) === MOST_IN_A_ROW + 1).filter(works).slice(0, 1)
      .forEach(node => report(node, '从' + label(node) + '起一连有 ' + MOST_IN_A_ROW + ' 个以上的步骤没有保存点'));
  }
};
