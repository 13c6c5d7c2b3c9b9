package org.maplebridge.checker;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Tries a decision table that decides nothing yet. */
public interface DecisionTrial {

    /**
     * The rows that fit the inputs.
     *
     * @throws CannotDecide when the table fails
     */
    List<Map<String, Object>> rows(DmnModelInstance model, String decision, Map<String, Object> inputs);

    /** The engine could not evaluate it. */
    final class CannotDecide extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public CannotDecide(Throwable cause) {
            super(cause);
        }
    }
}
