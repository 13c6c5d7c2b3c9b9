package org.maplebridge.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.maplebridge.handling.ReplyForms;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.petition.Purpose;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Reads {@code reply-forms.dmn}. */
@Component
class ReplyFormTable implements ReplyForms {

    static final String REPLY_FORMS = "reply-forms";
    static final String REPLY_LETTER = "replyLetter";
    static final String ITEMISED = "itemised";

    private final DecisionTables tables;

    ReplyFormTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public ReplyForm of(Purpose purpose) {
        List<DmnDecisionRuleResult> rows =
                tables.rows(REPLY_FORMS, Map.of(PetitionModel.PURPOSE.name(), purpose.name()));
        if (rows.size() != 1) {
            throw Refusal.againstRule("no-limit-decided", REPLY_FORMS + ".dmn " + purpose.name());
        }
        String letter = rows.get(0).getEntry(REPLY_LETTER);
        return new ReplyForm(
                LetterKind.valueOf(letter), "YES".equals(rows.get(0).getEntry(ITEMISED)));
    }
}
