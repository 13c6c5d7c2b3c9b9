package org.maplebridge.checker.rules;

import java.util.List;
import java.util.Optional;
import org.maplebridge.checker.CheckModels;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.Finding;
import org.maplebridge.limits.StatutoryTerm;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.LimitsOfLevels;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Component;

/** Holds the table of level limits that is deployed against a tree that is to come, as a table against the tree that stands. */
@Component
class LimitsInTree implements LimitsOfLevels {

    private final CheckModels checkModels;
    private final DecisionTrial trial;
    private final Levels names;
    private final StatutoryTerm term;

    LimitsInTree(CheckModels checkModels, DecisionTrial trial, Levels names, StatutoryTerm term) {
        this.checkModels = checkModels;
        this.trial = trial;
        this.names = names;
        this.term = term;
    }

    @Override
    public Optional<String> misfit(List<Unit> tree) {
        LimitTableCheck check = new LimitTableCheck(trial, new KnownLevels(Units.of(tree)), names, term);
        return checkModels.checkDeployed(check).stream()
                .filter(Finding::isError)
                .map(Finding::what)
                .findFirst();
    }
}
