'use strict';

// What a model names: the platform's parts, and the models that come with it. Models of one's own are not seen from here.

const { attribute, extensions, is } = require('../model');
const { definition, label, outputs } = require('../graph');
const { read } = require('../expressions');
const known = require('../known');

const GIVEN = [ 'execution', 'task' ];
const FUNCTIONS = [ 'currentUser', 'currentUserGroups', 'now' ];
const OF_LOOPS = [ 'loopCounter', 'nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances' ];
const NAMING = [ 'resultVariable', 'elementVariable', 'initiator', 'errorCodeVariable', 'errorMessageVariable',
  'escalationCodeVariable' ];
const NOT_WALKED = [ 'flowElements', 'documentation', 'artifacts', 'incoming', 'outgoing', 'sourceRef', 'targetRef',
  'default', 'attachedToRef', 'boundaryEventRefs', 'lanes', 'dataInputAssociations', 'dataOutputAssociations' ];
const DELEGATE = /(^|:)delegateExpression$/;

function bean(expression) {
  const named = /^\s*[$#]\{\s*(\w+)\s*\}\s*$/.exec(expression || '');
  return named ? named[1] : null;
}

function listeners(node, kind) {
  return extensions(node, kind).map(listener => attribute(listener, 'delegateExpression') || listener.delegateExpression);
}

// Everything that is written in an element and not in what stands in it, with the name under which it is written.
function texts(value, key, found) {
  if (typeof value === 'string') {
    if (/[$#]\{/.test(value) && !DELEGATE.test(key)) {
      found.push(value.trim());
    }
  } else if (Array.isArray(value)) {
    value.forEach(one => texts(one, key, found));
  } else if (value && typeof value === 'object') {
    // what the library keeps beside the properties it knows is not enumerable
    Object.keys(value).filter(name => !name.startsWith('$')).concat('$attrs', '$children', '$body')
      .filter(name => !NOT_WALKED.includes(name))
      .filter(name => !/Ref$/.test(name))
      .forEach(name => texts(value[name], name, found));
  }
  return found;
}

function named(node, found) {
  const attributes = Object.assign({}, node.$attrs, node);
  NAMING.forEach(name => [ name, 'camunda:' + name ].forEach(key => {
    if (typeof attributes[key] === 'string') {
      found.add(attributes[key]);
    }
  }));
}

function own(process, graph) {
  const names = new Set(known.variables.concat(OF_LOOPS, GIVEN, 'decisionResult', known.handed[process.id] || []));
  graph.elements.forEach(node => {
    named(node, names);
    if (node.loopCharacteristics) {
      named(node.loopCharacteristics, names);
    }
    extensions(node, 'inputOutput').forEach(all =>
      (all.inputParameters || []).concat(all.outputParameters || [], all.$children || [])
        .forEach(parameter => names.add(parameter.name)));
    extensions(node, 'out').forEach(out => names.add(out.target));
    (known.forms[attribute(node, 'formRef')] || []).forEach(key => names.add(key));
  });
  return names;
}

// Each expression of the process with the element that has it.
function readings(process, graph) {
  return graph.elements.concat(process).flatMap(element =>
    texts(element, '', []).map(text => ({ element, text, reading: read(text) })));
}

function members(process, graph, look) {
  readings(process, graph).filter(one => one.reading)
    .forEach(one => one.reading.members.forEach(member => look(one, member)));
}

function ofBean(member) {
  return member.path.length === 1 && member.name && member.path[0] !== 'decisionResult' && !GIVEN.includes(member.path[0]);
}

function reaches(member) {
  const object = member.path[0];
  if (!object || !member.name) {
    return true;
  }
  if (object === 'decisionResult') {
    return member.arguments >= 0 || member.path.length === 1 && member.name !== 'singleResult';
  }
  if (member.path.length > 1) {
    return true;
  }
  return GIVEN.includes(object) ? !known.facts.includes(member.name)
    : !known.beans[object] && known.variables.includes(object);
}

function performers(graph) {
  const found = graph.nodes.filter(node => attribute(node, 'delegateExpression'))
    .map(node => [ node, attribute(node, 'delegateExpression'), 'STEP' ]);
  graph.elements.forEach(node => {
    listeners(node, 'taskListener').filter(Boolean).forEach(one => found.push([ node, one, 'TASK_LISTENER' ]));
    listeners(node, 'executionListener').filter(Boolean).forEach(one => found.push([ node, one, 'EXECUTION_LISTENER' ]));
  });
  return found;
}

function reachesItself(process, call) {
  const reached = new Set();
  const open = [ call.calledElement ];
  while (open.length) {
    const called = open.pop();
    if (called === process.id) {
      return true;
    }
    if (!reached.has(called)) {
      reached.add(called);
      open.push(...((known.processes[called] || {}).calls || []));
    }
  }
  return false;
}

module.exports = {
  'bean-unknown': (process, graph, report) => {
    performers(graph).filter(([ node, expression ]) => !known.beans[bean(expression)])
      .forEach(([ node, expression ]) => report(node, '委托表达式 ' + expression + ' 不是已公布的组件'));
    members(process, graph, (one, member) => {
      if (ofBean(member) && !known.beans[member.path[0]] && !known.variables.includes(member.path[0])) {
        report(one.element, '表达式 ' + one.text + ' 使用了未知的组件 ' + member.path[0]);
      }
    });
  },
  'bean-kind': (process, graph, report) => performers(graph)
    .filter(([ node, expression, use ]) => known.beans[bean(expression)] && !known.beans[bean(expression)].uses.includes(use))
    .forEach(([ node, expression ]) => report(node, '组件 ' + bean(expression) + ' 不能用在这里')),
  'bean-member': (process, graph, report) => members(process, graph, (one, member) => {
    const part = ofBean(member) && known.beans[member.path[0]];
    if (part && !(part.methods[member.name] || []).includes(member.arguments)) {
      report(one.element, '表达式 ' + one.text + ' 中 ' + member.path[0] + ' 没有这样的方法 ' + member.name);
    }
  }),
  'expression-invalid': (process, graph, report) => {
    readings(process, graph).filter(one => !one.reading)
      .forEach(one => report(one.element, '表达式 ' + one.text + ' 读不出来'));
    graph.nodes.forEach(node => graph.outgoing(node).forEach(flow => {
      const text = (flow.conditionExpression && flow.conditionExpression.body || '').trim();
      if (text && !/^[$#]\{[\s\S]*\}$/.test(text)) {
        report(flow, '条件 ' + text + ' 不是表达式');
      } else if (known.variables.includes(bean(text)) && !known.yesOrNo.includes(bean(text))) {
        report(flow, '条件 ' + text + ' 不是“是”或“否”，要和一个值比较');
      }
    }));
  },
  'expression-reach': (process, graph, report) => {
    readings(process, graph).filter(one => one.reading)
      .filter(one => one.reading.functions.some(name => !FUNCTIONS.includes(name)))
      .forEach(one => report(one.element, '表达式 ' + one.text + ' 调用了函数'));
    members(process, graph, (one, member) => {
      if (reaches(member)) {
        report(one.element, '表达式 ' + one.text + ' 触及没有公布的对象');
      }
    });
  },
  'variable-unknown': (process, graph, report) => {
    const names = own(process, graph);
    readings(process, graph).filter(one => one.reading).forEach(one => one.reading.names
      .filter(name => !names.has(name) && !known.beans[name])
      .forEach(name => report(one.element, '表达式 ' + one.text + ' 使用了未知的变量 ' + name)));
    graph.all('CallActivity').forEach(call => {
      extensions(call, 'in').filter(one => one.source && !names.has(one.source))
        .forEach(one => report(call, '传入的变量 ' + one.source + ' 没有谁赋值'));
      const called = known.processes[call.calledElement];
      extensions(call, 'out').filter(one => one.source && called
          && !known.variables.includes(one.source) && !called.gives.includes(one.source))
        .forEach(one => report(call, '被调用的流程不给出变量 ' + one.source));
    });
  },
  'message-unknown': (process, graph, report) => graph.nodes.forEach(node => {
    const awaited = is(node, 'bpmn:CatchEvent') ? definition(node, 'Message') : is(node, 'bpmn:ReceiveTask') ? node : null;
    if (awaited && !known.messages.includes((awaited.messageRef || {}).name)) {
      report(node, label(node) + '等待的消息没有谁发出');
    }
  }),
  'signal-unknown': (process, graph, report) => {
    const thrown = graph.all('ThrowEvent').map(event => definition(event, 'Signal')).filter(Boolean)
      .map(signal => (signal.signalRef || {}).name);
    graph.all('CatchEvent').filter(event => definition(event, 'Signal'))
      .filter(event => !thrown.includes((definition(event, 'Signal').signalRef || {}).name))
      .forEach(event => report(event, label(event) + '等待的信号在这个文件里没有谁发出'));
  },
  'form-unknown': (process, graph, report) => graph.all('UserTask')
    .map(task => [ task, attribute(task, 'formRef') ])
    .filter(([ task, form ]) => form && !form.includes('{') && !known.forms[form])
    .forEach(([ task, form ]) => report(task, '平台没有自带表单 ' + form)),
  'called-process': (process, graph, report) => graph.all('CallActivity')
    .filter(call => call.calledElement !== process.id && !known.processes[call.calledElement])
    .forEach(call => report(call, '平台没有自带流程 ' + (call.calledElement || '（没有填写）'))),
  'call-hands-over': (process, graph, report) => graph.all('CallActivity').forEach(call => {
    const handed = extensions(call, 'in');
    if (!handed.some(one => one.businessKey)) {
      report(call, '没有传入业务键');
    } else if (!handed.some(one => one.target === 'unit' || one.variables === 'all')) {
      report(call, '没有传入 unit');
    }
  }),
  'call-cycle': (process, graph, report) => graph.all('CallActivity')
    .filter(call => reachesItself(process, call)).slice(0, 1)
    .forEach(call => report(process, '流程 ' + process.id + ' 经由' + label(call) + '又调用自己')),
  'decision-unknown': (process, graph, report) => graph.all('BusinessRuleTask')
    .map(task => [ task, attribute(task, 'decisionRef') ])
    .filter(([ task, decision ]) => decision && !known.decisions[decision])
    .forEach(([ task, decision ]) => report(task, '平台没有自带决策 ' + decision)),
  'decision-output': (process, graph, report) => graph.all('BusinessRuleTask').forEach(task => {
    const columns = known.decisions[attribute(task, 'decisionRef')];
    Object.values(outputs(task)).forEach(text =>
      (String(text).match(/decisionResult\.singleResult\.\w+/g) || []).map(found => found.split('.')[2])
        .filter(column => columns && !columns.includes(column))
        .forEach(column => report(task, '决策没有输出列 ' + column)));
  }),
  'binding': (process, graph, report) => graph.nodes.forEach(node => {
    const form = attribute(node, 'formRef') && attribute(node, 'formRefBinding') !== 'latest';
    const other = [ 'calledElementBinding', 'decisionRefBinding' ]
      .some(name => attribute(node, name) && attribute(node, name) !== 'latest');
    if (form || other) {
      report(node, label(node) + '没有绑定最新版本');
    }
  })
};
