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
import org.maplebridge.petition.Way;
import org.springframework.stereotype.Component;

/**
 * Tries a table of statutory limits: a claim has a limit that can be counted and names its article, and it is not longer
 * than the law allows (Reg. art. 34), nor too short for the limits of the levels that are deployed.
 */
@Component
class StatutoryTableCheck implements TableCheck {

    private static final List<String> STEPS = List.of("EXTENSION", "ACCEPTANCE", "OBJECTION");

    private final StatutoryTerm term;
    private final KnownLevels levels;
    private final DeployedLimits deployed;

    StatutoryTableCheck(StatutoryTerm term, KnownLevels levels, DeployedLimits deployed) {
        this.term = term;
        this.levels = levels;
        this.deployed = deployed;
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
            for (String step : STEPS) {
                limit(table, step, Purpose.CLAIM, procedure, findings);
            }
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
            levels.waysUp().forEach(way -> levels(procedure, way, limit, findings));
        });
    }

    /** Whoever shortens the term has to shorten the limits of the levels first. */
    private void levels(Procedure procedure, List<String> way, Limit limit, List<String> findings) {
        List<Limit> limits = way.stream()
                .flatMap(level -> deployed.ofLevel(procedure, level).stream())
                .toList();
        Optional<LocalDate> day = Caller.isSomebody() ? term.overshotFrom(limits, limit) : Optional.empty();
        day.ifPresent(from -> findings.add("程序 " + procedure.name() + "（" + procedure.label() + "）的各级时限放不进办理时限 "
                + limit.label() + "，请先修改层级时限表：自 " + from + " 起依次届满会超出"));
    }

    private static Optional<Limit> limit(
            TableUnderCheck table, String step, Purpose purpose, Procedure procedure, List<String> findings) {
        String place = "法定时限表 " + step + "（" + purpose.label() + "、" + procedure.label() + "）";
        List<Map<String, Object>> rows = table.rows(Map.of(
                "step", step, "purpose", purpose.name(), "way", Way.OTHER.name(), "procedure", procedure.name()));
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
