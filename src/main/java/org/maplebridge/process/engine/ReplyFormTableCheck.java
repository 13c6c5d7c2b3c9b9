package org.maplebridge.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.petition.Purpose;
import org.springframework.stereotype.Component;

/** Tries a table of reply forms: exactly one row for each purpose but claims, with a letter that replies. */
@Component
class ReplyFormTableCheck implements TableCheck {

    private static final Set<String> LETTERS =
            Set.of("SUGGESTION_REPLY", "INFORMATION_REPLY", "REPORT_REPLY", "OPINION");
    private static final Set<String> ITEMISED = Set.of("YES", "NO");

    @Override
    public String decision() {
        return "reply-forms";
    }

    @Override
    public List<String> findings(TableUnderCheck table) {
        List<String> findings = new ArrayList<>();
        Stream.of(Purpose.values()).filter(purpose -> purpose != Purpose.CLAIM).forEach(purpose -> {
            List<Map<String, Object>> rows = table.rows(Map.of("purpose", purpose.name()));
            boolean known = rows.size() == 1
                    && LETTERS.contains(String.valueOf(rows.get(0).get("replyLetter")))
                    && ITEMISED.contains(String.valueOf(rows.get(0).get("itemised")));
            if (!known) {
                findings.add("答复形式表对 " + purpose.label() + " 应当恰有一行，文书只能是 "
                        + String.join("、", LETTERS.stream().sorted().toList()) + "，是否逐项答复只能是 YES 或 NO");
            }
        });
        return findings;
    }
}
