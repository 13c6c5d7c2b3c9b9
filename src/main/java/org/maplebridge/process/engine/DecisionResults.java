package org.maplebridge.process.engine;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The answer of a decision table lives for one step of a process; it is neither stored nor made ready to be stored. */
class DecisionResults extends AbstractTypedValueSerializer<ObjectValue> {

    DecisionResults() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "decision-result";
    }

    /** The one that the engine prefers when several can write a value, so that it takes this and does not write it out. */
    @Override
    public String getSerializationDataformat() {
        return Variables.SerializationDataFormats.JAVA.getName();
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value.getValue() instanceof DmnDecisionResult;
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl value) {
        return Variables.objectValue(value.getValue(), value.isTransient()).create();
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        if (!value.isTransient()) {
            throw new IllegalStateException("the result of a decision table cannot be stored");
        }
    }

    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
        throw new IllegalStateException("the result of a decision table is never stored");
    }
}
