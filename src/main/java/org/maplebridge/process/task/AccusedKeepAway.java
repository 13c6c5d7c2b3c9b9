package org.maplebridge.process.task;

import java.util.Set;
import org.maplebridge.appeal.KeepAway;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Recusals;
import org.maplebridge.process.model.AppealModel;
import org.springframework.stereotype.Component;

/**
 * Nobody works on a petition that accuses him or his unit, and nobody reviews what he or his unit said, even if a group
 * of his is a candidate.
 */
@Component
class AccusedKeepAway implements TaskRecusals {

    private final Petitions petitions;
    private final StaffDirectory staff;
    private final Recusals recusals;
    private final KeepAway reviews;

    AccusedKeepAway(Petitions petitions, StaffDirectory staff, Recusals recusals, KeepAway reviews) {
        this.petitions = petitions;
        this.staff = staff;
        this.recusals = recusals;
        this.reviews = reviews;
    }

    @Override
    public boolean recused(String username, String receiptNumber, String model) {
        boolean review = AppealModel.WORKED_BY_REVIEWERS.contains(model);
        return petitions
                .look(receiptNumber)
                .filter(petition -> review || petition.recusals().anybody())
                .map(petition -> staff.find(username)
                        .map(person -> recused(person, petition, review))
                        .orElse(true))
                .orElse(false);
    }

    @Override
    public Set<String> outOfSightOf(String username) {
        return staff.find(username).map(recusals::steppedAsideFrom).orElse(Set.of());
    }

    private boolean recused(StaffMember person, Petition petition, boolean review) {
        return recusals.recused(person, petition) || review && reviews.fromReview(person, petition);
    }
}
