'use strict';

// What the rules ask of a model; works with and without the descriptor of the camunda namespace.

const VARIABLE = /^\s*[$#]\{\s*\w+\s*\}\s*$/;

function is(node, type) {
  return typeof node.$instanceOf === 'function' && node.$instanceOf(type);
}

function attribute(node, name) {
  const known = node[name];
  return known !== undefined ? known : (node.$attrs || {})['camunda:' + name];
}

function values(node) {
  return node.extensionElements && node.extensionElements.values || [];
}

function extensions(node, name) {
  return values(node).filter(value => value.$type.toLowerCase() === 'camunda:' + name.toLowerCase());
}

function scripts(node) {
  const inside = value => !!value && typeof value === 'object' && (
    /^camunda:script$/i.test(value.$type || '')
    || (value.$children || []).some(inside)
    || [ 'script', 'definition' ].some(name => inside(value[name]))
    || [ 'inputParameters', 'outputParameters' ].some(name => (value[name] || []).some(inside)));
  return values(node).some(inside);
}

function timerOf(event) {
  return (event.eventDefinitions || []).find(definition => is(definition, 'bpmn:TimerEventDefinition'));
}

function timers(activity) {
  return ((activity.$parent || {}).flowElements || [])
    .filter(element => is(element, 'bpmn:BoundaryEvent') && element.attachedToRef === activity)
    .some(timerOf);
}

// The platform ends it when there is no need for it any more.
function endedByMessage(activity) {
  return ((activity.$parent || {}).flowElements || [])
    .filter(element => is(element, 'bpmn:BoundaryEvent') && element.attachedToRef === activity)
    .some(element => element.cancelActivity !== false
      && (element.eventDefinitions || []).some(definition => is(definition, 'bpmn:MessageEventDefinition')));
}

// Something around it ends it: a timer of a subprocess, or an event that interrupts the process.
function bounded(node) {
  for (let outer = node.$parent; outer; outer = outer.$parent) {
    const interrupted = (outer.flowElements || []).filter(inner => inner.triggeredByEvent)
      .some(inner => (inner.flowElements || []).some(start => is(start, 'bpmn:StartEvent')
        && start.isInterrupting !== false
        && (start.eventDefinitions || []).length));
    if (interrupted || is(outer, 'bpmn:SubProcess') && timers(outer)) {
      return true;
    }
  }
  return false;
}

module.exports = { VARIABLE, attribute, bounded, endedByMessage, extensions, is, scripts, timerOf, timers };
