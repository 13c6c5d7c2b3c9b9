package org.maplebridge.process.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.calendar.Limit;
import org.maplebridge.limits.StatutoryTerm;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Purpose;
import org.springframework.stereotype.Component;

/**
 * Tries a table of statutory limits: a claim has a limit that can be counted and names its article, and it is not longer
 * than the law allows (Reg. art. 34).
 */
@Component
class StatutoryTableCheck implements TableCheck {

    private final StatutoryTerm term;

    StatutoryTableCheck(StatutoryTerm term) {
        this.term = term;
    }

    @Override
    public String decision() {
        return "statutory-limits";
    }

    @Override
    public List<String> findings(TableUnderCheck table) {
        List<String> findings = new ArrayList<>();
        for (Procedure procedure : Procedure.values()) {
            handling(table, procedure, findings);
            limit(table, "EXTENSION", Purpose.CLAIM, procedure, findings);
        }
        return findings;
    }

    private void handling(TableUnderCheck table, Procedure procedure, List<String> findings) {
        limit(table, "HANDLING", Purpose.CLAIM, procedure, findings).ifPresent(limit -> {
            Optional<LocalDate> day = term.overshotFrom(List.of(limit));
            if (day.isPresent()) {
                findings.add("办理时限 " + limit.label() + " 超过 " + term.days() + " 日（《信访工作条例》第三十四条）：自 " + day.get()
                        + " 起受理的会超出");
            }
        });
    }

    private static Optional<Limit> limit(
            TableUnderCheck table, String step, Purpose purpose, Procedure procedure, List<String> findings) {
        String place = "法定时限表 " + step + "（" + purpose.label() + "、" + procedure.label() + "）";
        List<Map<String, Object>> rows =
                table.rows(Map.of("step", step, "purpose", purpose.name(), "procedure", procedure.name()));
        if (rows.size() != 1) {
            findings.add(place + " 应当恰有一行时限，现有 " + rows.size() + " 行");
            return Optional.empty();
        }
        if (!(rows.get(0).get("article") instanceof String article) || article.isBlank()) {
            findings.add(place + " 须写明依据");
        }
        return LimitCells.limit(rows.get(0), place, findings);
    }
}
