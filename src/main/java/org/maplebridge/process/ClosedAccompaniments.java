package org.maplebridge.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.handling.AccompanimentRule;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.process.model.PetitionModel;
import org.springframework.stereotype.Component;

/** What accompanies the handling, but may not be started by everybody who handles. */
@Component
public class ClosedAccompaniments {

    /** The field of the form in which one is chosen. */
    public static final String FIELD = PetitionModel.ACCOMPANIMENT.name();

    private final List<AccompanimentRule> rules;

    ClosedAccompaniments(List<AccompanimentRule> rules) {
        this.rules = rules;
    }

    /** The values of the field that the person may not choose in the unit. */
    public Set<String> to(StaffMember person, String unitCode) {
        return rules.stream()
                .filter(rule -> !rule.openTo(person, unitCode))
                .map(rule -> rule.kind().name())
                .collect(Collectors.toSet());
    }
}
