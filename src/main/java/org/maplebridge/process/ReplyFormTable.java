package org.maplebridge.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.maplebridge.handling.ReplyForms;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.petition.Purpose;
import org.maplebridge.process.model.PetitionModel;
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
        DmnDecisionRuleResult row = tables.row(
                REPLY_FORMS,
                Map.of(PetitionModel.PURPOSE.name(), purpose.name()),
                REPLY_FORMS + ".dmn " + purpose.name());
        return new ReplyForm(LetterKind.valueOf(row.getEntry(REPLY_LETTER)), "YES".equals(row.getEntry(ITEMISED)));
    }
}
