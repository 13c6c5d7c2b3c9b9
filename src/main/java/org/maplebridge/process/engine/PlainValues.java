package org.maplebridge.process.engine;

import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.type.ValueType;

/** Over REST variables are plain values: serialized objects, files and bytes are no types that callers may name. */
class PlainValues extends ValueTypeResolverImpl {

    PlainValues() {
        knownTypes.remove(ValueType.OBJECT.getName());
        knownTypes.remove(ValueType.FILE.getName());
        knownTypes.remove(ValueType.BYTES.getName());
    }
}
