package org.maplebridge.mediation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Recusals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows from whom the two sides of a dispute in a unit may choose, and to a side what it said of each (PML art. 19). */
@Service
public class ReadMediators {

    /**
     * Somebody from whom a side may choose.
     *
     * @param accepted what this side said of him, or null
     * @param mediates whether he was chosen
     */
    public record Choice(String username, String name, Boolean accepted, boolean mediates) {}

    private final Mediators mediators;
    private final MediatorAnswers answers;
    private final Petitions petitions;
    private final Recusals recusals;
    private final Units units;

    ReadMediators(Mediators mediators, MediatorAnswers answers, Petitions petitions, Recusals recusals, Units units) {
        this.mediators = mediators;
        this.answers = answers;
        this.petitions = petitions;
        this.recusals = recusals;
        this.units = units;
    }

    /** Whoever must keep away from the petition is not among them (Reg. art. 28). */
    @Transactional(readOnly = true)
    public List<Choice> of(Mediation mediation, Side side) {
        Petition petition = petitions.look(mediation.receiptNumber()).orElseThrow();
        Map<String, Boolean> said = answers.of(mediation.id()).stream()
                .filter(answer -> answer.side() == side)
                .collect(Collectors.toMap(MediatorAnswers.Answer::username, MediatorAnswers.Answer::accepts));
        return mediators.of(mediation.unitCode()).stream()
                .filter(one -> !recusals.recused(one, petition))
                .map(one -> new Choice(
                        one.username(),
                        one.name(),
                        said.get(one.username()),
                        one.username().equals(mediation.mediator())))
                .toList();
    }

    public List<StaffMember> of(String unitCode) {
        return mediators.of(units.get(unitCode).code());
    }
}
