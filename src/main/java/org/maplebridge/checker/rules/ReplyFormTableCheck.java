package org.maplebridge.checker.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.Rule;
import org.maplebridge.petition.Purpose;
import org.springframework.stereotype.Component;

/** Tries a table of reply forms: exactly one row for each purpose but claims, with a letter that replies. */
@Component
class ReplyFormTableCheck extends TableCheck {

    private static final List<String> LETTERS =
            List.of("SUGGESTION_REPLY", "INFORMATION_REPLY", "REPORT_REPLY", "OPINION");
    private static final List<String> ITEMISED = List.of("YES", "NO");

    ReplyFormTableCheck(DecisionTrial trial) {
        super(trial);
    }

    @Override
    String decision() {
        return "reply-forms";
    }

    @Override
    void look(TableUnderCheck table) {
        Stream.of(Purpose.values()).filter(purpose -> purpose != Purpose.CLAIM).forEach(purpose -> {
            List<Map<String, Object>> rows = table.rows(Map.of("purpose", purpose.name()));
            boolean known = rows.size() == 1
                    && LETTERS.contains(String.valueOf(rows.get(0).get("replyLetter")))
                    && ITEMISED.contains(String.valueOf(rows.get(0).get("itemised")));
            if (!known) {
                table.add(
                        Rule.TABLE_VALUE,
                        "答复形式表对 " + purpose.label() + " 应当恰有一行，文书只能是 " + String.join("、", LETTERS)
                                + "，是否逐项答复只能是 YES 或 NO");
            }
        });
    }
}
