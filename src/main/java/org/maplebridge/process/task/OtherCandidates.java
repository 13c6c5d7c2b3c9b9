package org.maplebridge.process.task;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.maplebridge.appeal.KeepAway;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Recusals;
import org.maplebridge.process.model.AppealModel;
import org.springframework.stereotype.Component;

/**
 * Finds who else takes a task when those for whom it is keep away from the petition: the nearest head from the unit
 * upwards who need not; from a review also those keep away who replied or decided before. Nobody is looked for where somebody of a group is left, or no group is a role in a unit.
 */
@Component
class OtherCandidates {

    private final Units units;
    private final StaffDirectory staff;
    private final Recusals recusals;
    private final KeepAway reviews;

    OtherCandidates(Units units, StaffDirectory staff, Recusals recusals, KeepAway reviews) {
        this.units = units;
        this.staff = staff;
        this.recusals = recusals;
        this.reviews = reviews;
    }

    /**
     * The group to add; empty when none is needed or nobody is left.
     *
     * @param model key of the process that the task is of
     */
    Optional<String> instead(Collection<String> groups, String unitCode, Petition petition, String model) {
        boolean review = AppealModel.WORKED_BY_REVIEWERS.contains(model);
        if (unitCode == null || groups.stream().anyMatch(group -> hasWorker(group, petition, review))) {
            return Optional.empty();
        }
        return units.lineage(units.get(unitCode)).stream()
                .map(unit -> Role.HEAD.groupIn(unit.code()))
                .filter(group -> hasWorker(group, petition, review))
                .findFirst();
    }

    private boolean hasWorker(String group, Petition petition, boolean review) {
        int dot = group.indexOf('.');
        String unitCode = dot < 0 ? "" : group.substring(0, dot);
        if (units.findKnown(unitCode).isEmpty()) {
            return true;
        }
        Role role = Role.valueOf(group.substring(dot + 1).toUpperCase(Locale.ROOT));
        return staff.inUnit(unitCode).stream()
                .filter(person -> person.holds(role, unitCode))
                .anyMatch(person ->
                        !recusals.recused(person, petition) && !(review && reviews.fromReview(person, petition)));
    }
}
