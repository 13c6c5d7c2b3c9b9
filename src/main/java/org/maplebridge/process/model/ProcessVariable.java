package org.maplebridge.process.model;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.maplebridge.shared.Refusal;

/** A variable of a model, named and typed once. */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Date> date(String name) {
        return new ProcessVariable<>(name, Date.class);
    }

    public static ProcessVariable<Number> number(String name) {
        return new ProcessVariable<>(name, Number.class);
    }

    /** The value, or null; a value of another type counts as none, since forms may send anything. */
    public T in(VariableScope scope) {
        Object value = scope.getVariable(name);
        return type.isInstance(value) ? type.cast(value) : null;
    }

    /** The value that the step cannot do without. Refuses a place where nobody gives it one. */
    public T needed(VariableScope scope) {
        T value = in(scope);
        if (value == null) {
            throw Refusal.againstRule("step-misplaced", name);
        }
        return value;
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /** Hands the value on to the steps that follow in the same transaction; it is stored only where one was before. */
    public void pass(VariableScope scope, T value) {
        TypedValue before = scope.getVariableTyped(name, false);
        boolean stored = before != null && !before.isTransient();
        scope.setVariable(name, Variables.untypedValue(value, !stored));
    }

    /** The same, and removed. */
    public T takeNeeded(VariableScope scope) {
        T value = needed(scope);
        scope.removeVariable(name);
        return value;
    }

    /** Reads it and removes it, so that it is never stored. */
    public T take(VariableScope scope) {
        T value = in(scope);
        scope.removeVariable(name);
        return value;
    }
}
