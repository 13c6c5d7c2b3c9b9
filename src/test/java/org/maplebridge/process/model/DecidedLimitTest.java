package org.maplebridge.process.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.dmn.engine.impl.DmnDecisionRuleResultImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.shared.Refusal;

class DecidedLimitTest {

    @Test
    void isWhatTheRowSays() {
        LevelLimit limit = DecidedLimit.of(row(30, "CALENDAR_DAYS"), "appeal-limits.dmn REVIEW");
        assertThat(limit.limit()).hasToString("30 CALENDAR_DAYS");
        assertThat(limit.basis()).isEqualTo("appeal-limits.dmn REVIEW");
    }

    @Test
    void aRowWithoutUnitOrWithOneThatNobodyCountsIsRefusedInWords() {
        for (String unit : new String[] {null, "WEEKS"}) {
            assertThatThrownBy(() -> DecidedLimit.of(row(30, unit), "appeal-limits.dmn REVIEW"))
                    .as(unit)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("no-limit-decided"));
        }
    }

    private static DmnDecisionRuleResultImpl row(int amount, String unit) {
        DmnDecisionRuleResultImpl row = new DmnDecisionRuleResultImpl();
        row.putValue(PetitionModel.LIMIT_AMOUNT.name(), Variables.integerValue(amount));
        if (unit != null) {
            row.putValue(PetitionModel.LIMIT_UNIT.name(), Variables.stringValue(unit));
        }
        return row;
    }
}
