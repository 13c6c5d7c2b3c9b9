'use strict';

// How work moves through a process: along sequence flows, from an activity to its boundary events, from link to link.

const { attribute, extensions, is } = require('./model');

const graphs = new WeakMap();

function definition(event, type) {
  return (event.eventDefinitions || []).find(one => is(one, 'bpmn:' + type + 'EventDefinition'));
}

function within(scope, found) {
  (scope.flowElements || []).forEach(element => {
    found.push(element);
    within(element, found);
  });
  return found;
}

function runs(node, bean) {
  const named = /^\s*[$#]\{\s*(\w+)\s*\}\s*$/.exec(attribute(node, 'delegateExpression') || '');
  return !!named && named[1] === bean;
}

function waits(node) {
  if (is(node, 'bpmn:IntermediateCatchEvent')) {
    return !definition(node, 'Link');
  }
  if (is(node, 'bpmn:SubProcess')) {
    return !node.triggeredByEvent && (node.flowElements || []).some(inner => is(inner, 'bpmn:FlowNode') && waits(inner));
  }
  return [ 'UserTask', 'ReceiveTask', 'EventBasedGateway', 'CallActivity' ].some(type => is(node, 'bpmn:' + type));
}

function works(node) {
  return [ 'ServiceTask', 'BusinessRuleTask', 'SendTask' ].some(type => is(node, 'bpmn:' + type));
}

function inputs(node) {
  const given = {};
  extensions(node, 'inputOutput').forEach(all =>
    (all.inputParameters || (all.$children || []).filter(one => /inputParameter$/i.test(one.$type)))
      .forEach(input => { given[input.name] = input.value || input.definition || input.$body || ''; }));
  return given;
}

function outputs(node) {
  const given = {};
  extensions(node, 'inputOutput').forEach(all =>
    (all.outputParameters || (all.$children || []).filter(one => /outputParameter$/i.test(one.$type)))
      .forEach(output => { given[output.name] = output.value || output.definition || output.$body || ''; }));
  return given;
}

class Graph {

  constructor(process) {
    this.elements = within(process, []);
    this.nodes = this.elements.filter(element => is(element, 'bpmn:FlowNode'));
    this.flows = this.elements.filter(element => is(element, 'bpmn:SequenceFlow'));
    this.forward = new Map(this.nodes.map(node => [ node, new Set() ]));
    this.backward = new Map(this.nodes.map(node => [ node, new Set() ]));
    this.flows.forEach(flow => this.link(flow.sourceRef, flow.targetRef));
    this.nodes.filter(node => is(node, 'bpmn:BoundaryEvent')).forEach(event => this.link(event.attachedToRef, event));
    const links = this.nodes.filter(node => definition(node, 'Link'));
    links.filter(node => is(node, 'bpmn:ThrowEvent')).forEach(from =>
      links.filter(node => is(node, 'bpmn:CatchEvent') && node.$parent === from.$parent
          && definition(node, 'Link').name === definition(from, 'Link').name)
        .forEach(to => this.link(from, to)));
  }

  link(from, to) {
    if (this.forward.has(from) && this.forward.has(to)) {
      this.forward.get(from).add(to);
      this.backward.get(to).add(from);
    }
  }

  all(type) {
    return this.elements.filter(element => is(element, 'bpmn:' + type));
  }

  next(node) {
    return Array.from(this.forward.get(node) || []);
  }

  outgoing(node) {
    return this.flows.filter(flow => flow.sourceRef === node);
  }

  incoming(node) {
    return this.flows.filter(flow => flow.targetRef === node);
  }

  reachableFrom(starts) {
    return closure(starts, this.forward);
  }

  leadingTo(ends) {
    return closure(ends, this.backward);
  }

  // The nodes on a circle of nothing but nodes that are let through.
  circles(through) {
    const left = new Set(this.nodes.filter(through));
    return Array.from(left).filter(start => {
      const reached = new Set();
      const open = [ start ];
      while (open.length) {
        this.next(open.pop()).filter(node => left.has(node) && !reached.has(node)).forEach(node => {
          reached.add(node);
          open.push(node);
        });
      }
      return reached.has(start);
    });
  }
}

function closure(from, edges) {
  const reached = new Set(from);
  const open = Array.from(from);
  while (open.length) {
    (edges.get(open.pop()) || []).forEach(node => {
      if (!reached.has(node)) {
        reached.add(node);
        open.push(node);
      }
    });
  }
  return reached;
}

function graphOf(process) {
  if (!graphs.has(process)) {
    graphs.set(process, new Graph(process));
  }
  return graphs.get(process);
}

function label(node) {
  return '“' + ((node.name || '').trim() || node.id) + '”';
}

module.exports = { definition, graphOf, inputs, label, outputs, runs, waits, works };
