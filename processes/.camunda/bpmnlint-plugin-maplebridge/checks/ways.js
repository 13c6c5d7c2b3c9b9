'use strict';

// From a start everything can be reached, and from everything an end; splits know where to go, joins do not wait in vain.

const { attribute, bounded, endedByMessage, is, timerOf, timers } = require('../model');
const { definition, label, waits, works } = require('../graph');
const known = require('../known');

function standsAside(node) {
  return node.triggeredByEvent || node.isForCompensation;
}

function goesOn(node) {
  return is(node, 'bpmn:IntermediateThrowEvent') && definition(node, 'Link')
    || is(node, 'bpmn:BoundaryEvent') && definition(node, 'Compensate');
}

function reachable(graph) {
  return graph.reachableFrom(graph.nodes.filter(node => is(node, 'bpmn:StartEvent') || standsAside(node)));
}

function ending(graph) {
  return graph.leadingTo(graph.nodes.filter(node =>
    standsAside(node) || is(node, 'bpmn:EndEvent') || !graph.outgoing(node).length));
}

function condition(flow) {
  return (flow.conditionExpression && flow.conditionExpression.body || '').trim();
}

function isTimer(node) {
  return is(node, 'bpmn:IntermediateCatchEvent') && !!timerOf(node);
}

function isLimited(node, graph) {
  if (!waits(node)) {
    return false;
  }
  if (bounded(node) || timers(node)) {
    return true;
  }
  if (is(node, 'bpmn:UserTask')) {
    return !!attribute(node, 'dueDate') || endedByMessage(node);
  }
  if (is(node, 'bpmn:CallActivity')) {
    const called = known.processes[node.calledElement];
    return !called || called.timers;
  }
  return is(node, 'bpmn:EventBasedGateway') ? graph.next(node).some(isTimer) : isTimer(node);
}

function code(caught) {
  const named = caught.errorRef || caught.escalationRef;
  return named && (named.errorCode || named.escalationCode) || '';
}

function fits(event, thrown) {
  return (event.eventDefinitions || []).some(caught => caught.$type === thrown.$type
    && (!code(caught) || code(caught) === code(thrown)));
}

function caught(event, thrown) {
  for (let at = event.$parent; at; at = at.$parent) {
    const byEvent = (at.flowElements || []).some(inner => inner.triggeredByEvent && inner !== event.$parent
      && (inner.flowElements || []).some(start => is(start, 'bpmn:StartEvent') && fits(start, thrown)));
    const byBoundary = (at.$parent && at.$parent.flowElements || [])
      .some(other => is(other, 'bpmn:BoundaryEvent') && other.attachedToRef === at && fits(other, thrown));
    if (byEvent || byBoundary) {
      return true;
    }
  }
  return false;
}

function uncaught(type) {
  return (process, graph, report) => graph.all('ThrowEvent').forEach(event => {
    const thrown = definition(event, type);
    if (thrown && !caught(event, thrown)) {
      report(event, label(event) + '抛出的代码 ' + code(thrown) + ' 在这个文件里没有人接');
    }
  });
}

module.exports = {
  'no-start': (process, graph, report) => {
    if (!(process.flowElements || []).some(node => is(node, 'bpmn:StartEvent'))) {
      report(process);
    }
  },
  'unreachable': (process, graph, report) => {
    const reached = reachable(graph);
    graph.nodes.filter(node => !reached.has(node)).forEach(node => report(node, label(node) + '从开始走不到'));
  },
  'no-end': (process, graph, report) => {
    const reached = reachable(graph);
    const ends = ending(graph);
    graph.nodes.filter(node => reached.has(node) && !ends.has(node))
      .forEach(node => report(node, label(node) + '之后走不到结束'));
  },
  'dead-end': (process, graph, report) => {
    const reached = reachable(graph);
    graph.nodes.filter(node => reached.has(node) && !graph.outgoing(node).length && !is(node, 'bpmn:EndEvent')
        && !standsAside(node) && !goesOn(node))
      .forEach(node => report(node, label(node) + '之后没有步骤'));
  },
  'does-nothing': (process, graph, report) => graph.nodes
    .filter(node => node.$type === 'bpmn:Task' || is(node, 'bpmn:ManualTask'))
    .forEach(node => report(node, label(node) + '没有类型')),
  'endless-loop': (process, graph, report) => graph.circles(node => !waits(node)).filter(works).slice(0, 1)
    .forEach(node => report(node, label(node) + '所在的循环没有停顿')),
  'loop-limit': (process, graph, report) => graph.circles(node => !isLimited(node, graph))
    .filter(node => waits(node) && !is(node, 'bpmn:UserTask')).slice(0, 1)
    .forEach(node => report(node, label(node) + '所在的循环没有时限')),
  'split-twice': (process, graph, report) => graph.all('ExclusiveGateway').forEach(split => {
    const seen = new Set();
    graph.outgoing(split).filter(flow => flow !== split.default && condition(flow)).forEach(flow => {
      if (seen.has(condition(flow))) {
        report(flow, '条件 ' + condition(flow) + ' 在同一网关出现两次');
      }
      seen.add(condition(flow));
    });
  }),
  'join-waits': (process, graph, report) => graph.all('ParallelGateway').forEach(join => {
    const before = graph.incoming(join).map(flow => graph.leadingTo([ flow.sourceRef ]));
    const forks = node => graph.next(node).some(next => is(next, 'bpmn:BoundaryEvent') && next.cancelActivity === false)
      || graph.outgoing(node).length > 1 && !is(node, 'bpmn:ExclusiveGateway') && !is(node, 'bpmn:EventBasedGateway');
    if (before.length > 1 && !graph.nodes.some(node => forks(node) && before.every(branch => branch.has(node)))) {
      report(join, '并行汇合' + label(join) + '前面没有并行分开');
    }
  }),
  'uncaught-error': uncaught('Error'),
  'uncaught-escalation': uncaught('Escalation')
};
