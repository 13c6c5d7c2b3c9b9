package org.maplebridge.process.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.calendar.Limit;
import org.maplebridge.limits.StatutoryTerm;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Purpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries a table of level limits for every purpose and procedure at every level and step: exactly one row each, a limit
 * that can be counted, reminders in order. The limits of all levels one after another must fit into the term that the
 * deployed table of statutory limits sets for claims. The platform's own tables are let in with a warning where a holiday
 * stretches them beyond it, since it must start, and a level never gets more than the law leaves.
 */
@Component
class LimitTableCheck implements TableCheck {

    private static final Logger LOG = LoggerFactory.getLogger(LimitTableCheck.class);
    private static final Set<String> STEPS = Set.of("SUPPLEMENT", "REROUTING");

    private final KnownLevels levels;
    private final StatutoryTerm term;
    private final DeployedLimits deployed;

    LimitTableCheck(KnownLevels levels, StatutoryTerm term, DeployedLimits deployed) {
        this.levels = levels;
        this.term = term;
        this.deployed = deployed;
    }

    @Override
    public String decision() {
        return "level-limits";
    }

    @Override
    public List<String> findings(TableUnderCheck table) {
        List<String> findings = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            for (Procedure procedure : Procedure.values()) {
                rows(table, purpose, procedure, findings);
            }
        }
        return findings;
    }

    private void rows(TableUnderCheck table, Purpose purpose, Procedure procedure, List<String> findings) {
        Map<String, Limit> limits = new HashMap<>();
        Set<String> steps = new TreeSet<>(levels.all());
        steps.addAll(STEPS);
        for (String step : steps) {
            String place = purpose.label() + "，程序 " + procedure.name() + "（" + procedure.label() + "）在 " + step;
            LimitRow.in(
                            table,
                            Map.of("procedure", procedure.name(), "level", step, "purpose", purpose.name()),
                            place,
                            findings)
                    .ifPresent(limit -> limits.put(step, limit));
        }
        if (findings.isEmpty() && purpose == Purpose.CLAIM) {
            levels.waysUp().forEach(way -> term(procedure, way, limits, findings));
        }
    }

    private void term(Procedure procedure, List<String> way, Map<String, Limit> limits, List<String> findings) {
        Limit statutory = deployed.statutory(procedure).orElseGet(term::limit);
        Optional<LocalDate> day =
                term.overshotFrom(way.stream().map(limits::get).toList(), statutory);
        if (day.isEmpty()) {
            return;
        }
        String finding = "程序 " + procedure.name() + "（" + procedure.label() + "）各级时限之和超过 " + statutory.label()
                + "（《信访工作条例》第三十四条）：自 " + day.get() + " 起依次届满会超出";
        if (Caller.isSomebody()) {
            findings.add(finding);
        } else {
            LOG.warn("{}", finding);
        }
    }
}
