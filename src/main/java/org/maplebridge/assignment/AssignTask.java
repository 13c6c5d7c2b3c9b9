package org.maplebridge.assignment;

import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.NoteAtUnit;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A head of the unit, or of one above, gives a task to somebody of the unit, who may also take it over from another; it is
 * on record. Refuses other callers, people of other units, whoever could not have claimed it, and whoever, the head
 * himself included, has to keep away from the petition (Reg. art. 28).
 */
@Service
class AssignTask {

    private final UnitTasks tasks;
    private final StaffDirectory staff;
    private final Units units;
    private final NoteAtUnit note;

    AssignTask(UnitTasks tasks, StaffDirectory staff, Units units, NoteAtUnit note) {
        this.tasks = tasks;
        this.staff = staff;
        this.units = units;
        this.note = note;
    }

    @Transactional
    public void assign(UnitTasks.OpenTask task, String username, StaffMember head) {
        if (!head.holdsInOneOf(Role.HEAD, units.get(task.unitCode()).lineage())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "assign-not-yours");
        }
        tasks.whyNot(task.id(), head)
                .filter(refusal -> refusal.slug().equals("task-recused"))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        StaffMember chosen = staff.find(username)
                .filter(person ->
                        person.posts().stream().anyMatch(post -> post.unitCode().equals(task.unitCode())))
                .orElseThrow(() -> Refusal.againstRule(
                        "assign-not-of-unit", staff.nameOf(username), units.nameOf(task.unitCode())));
        if (chosen.username().equals(task.assignee())) {
            throw Refusal.wrongState("assign-has-it", chosen.name());
        }
        note.note(
                task.receiptNumber(),
                task.unitCode(),
                head.username(),
                EventKind.ASSIGNED,
                null,
                task.name() + "：" + chosen.name());
        tasks.assign(task.id(), chosen);
    }
}
