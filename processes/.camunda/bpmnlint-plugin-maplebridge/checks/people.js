'use strict';

// Who sees a task, and what stands on the drawing.

const { attribute, is } = require('../model');
const { label } = require('../graph');
const known = require('../known');

function groups(task) {
  const named = attribute(task, 'candidateGroups') || '';
  return named.includes('{') ? [] : named.split(',').map(group => group.trim()).filter(Boolean);
}

module.exports = {
  'group-unknown': (process, graph, report) => graph.all('UserTask').forEach(task => groups(task)
    .filter(group => !known.roles.some(role => new RegExp('^\\d{12}\\.' + role + '$').test(group)))
    .forEach(group => report(task, '没有候选组 ' + group))),
  'person-literal': (process, graph, report) => graph.all('UserTask').forEach(task =>
    [ attribute(task, 'assignee'), attribute(task, 'candidateUsers') ]
      .filter(person => person && person.trim() && !person.includes('{'))
      .forEach(person => report(task, label(task) + '写死给 ' + person))),
  'task-of-no-unit': (process, graph, report) => {
    if (known.withoutUnit.includes(process.id)) {
      graph.all('UserTask').forEach(task => report(task, label(task) + '在不属于任何单位的流程里'));
    }
  },
  'not-drawn': (process, graph, report) => {
    const drawn = new Set();
    (process.$parent && process.$parent.diagrams || []).forEach(diagram =>
      (diagram.plane && diagram.plane.planeElement || []).filter(shape => shape.$type === 'bpmndi:BPMNShape')
        .forEach(shape => drawn.add(shape.bpmnElement)));
    graph.nodes.filter(node => !drawn.has(node)).forEach(node => report(node, label(node) + '没有画出来'));
  },
  'other-engine': (process, graph, report) => {
    const definitions = process.$parent || {};
    const platform = definitions.executionPlatform || (definitions.$attrs || {})['modeler:executionPlatform'];
    const zeebe = Object.keys(definitions.$attrs || {})
      .some(name => definitions.$attrs[name] === 'http://camunda.org/schema/zeebe/1.0');
    if (zeebe || platform && platform !== 'Camunda Platform') {
      report(process, '模型是为 ' + (platform || 'Camunda 8') + ' 画的');
    }
  }
};
