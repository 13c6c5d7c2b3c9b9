package org.maplebridge.substitution;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.organization.LookAgain;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.NoteAtUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passes the claimed tasks of the absent one on when his substitution begins, and what is left of them back when it ends.
 * A task whose petition the substitute keeps away from stays where it is (Reg. art. 28). Each task is passed on in a
 * transaction of its own, petition first; whatever was interrupted is carried on at the next look.
 */
@Component
class HandOverTasks {

    private final Substitutions substitutions;
    private final ClaimedTasks tasks;
    private final StaffDirectory staff;
    private final NoteAtUnit note;
    private final LookAgain lookAgain;
    private final TransactionTemplate transaction;
    private final Clock time;

    HandOverTasks(
            Substitutions substitutions,
            ClaimedTasks tasks,
            StaffDirectory staff,
            NoteAtUnit note,
            LookAgain lookAgain,
            TransactionTemplate transaction,
            Clock time) {
        this.substitutions = substitutions;
        this.tasks = tasks;
        this.staff = staff;
        this.note = note;
        this.lookAgain = lookAgain;
        this.transaction = transaction;
        this.time = time;
    }

    void begin(Substitution one) {
        StaffMember substitute = staff.find(one.substitute()).orElse(null);
        if (substitute != null) {
            List<ClaimedTasks.Claimed> claimed = tasks.of(one.absent()).stream()
                    .sorted(Comparator.comparing(ClaimedTasks.Claimed::receiptNumber))
                    .toList();
            claimed.forEach(task -> transaction.executeWithoutResult(status -> handOver(one, task, substitute)));
        }
        transaction.executeWithoutResult(status -> substitutions.begun(one.id(), time.instant()));
    }

    private void handOver(Substitution one, ClaimedTasks.Claimed task, StaffMember substitute) {
        if (substitutions.take(one.id()).isEmpty()
                || !tasks.has(one.absent(), task.id())
                || tasks.recused(substitute, task.id())) {
            return;
        }
        note(one, task.receiptNumber(), task.unitCode(), EventKind.HANDED_OVER);
        tasks.pass(task.id(), one.substitute());
        substitutions.handed(
                one.id(), new Substitutions.Handed(task.id(), task.receiptNumber(), task.unitCode()), time.instant());
    }

    /**
     * What a beginning that was still under way handed over meanwhile goes back with the last of it.
     *
     * @param by who ended it early; null where its time ran out
     */
    void end(Substitution one, String by) {
        String back = staff.own(one.absent()).map(StaffMember::username).orElse(null);
        substitutions
                .stillHanded(one.id())
                .forEach(task -> transaction.executeWithoutResult(status -> giveBack(one, task, back)));
        transaction.executeWithoutResult(status -> {
            if (substitutions.take(one.id()).isPresent()) {
                substitutions.stillHanded(one.id()).forEach(task -> giveBack(one, task, back));
                lookAgain.afterCommit();
                substitutions.ended(one.id(), time.instant(), by);
            }
        });
    }

    private void giveBack(Substitution one, Substitutions.Handed task, String back) {
        if (substitutions.take(one.id()).isEmpty()) {
            return;
        }
        Instant now = time.instant();
        if (tasks.has(one.substitute(), task.task())) {
            note(one, task.receiptNumber(), task.unitCode(), EventKind.HANDED_BACK);
            tasks.pass(task.task(), back);
        }
        substitutions.returned(one.id(), task.task(), now);
    }

    /** The reason names the absent one: whoever tells the history says who acted for whom from there on. */
    private void note(Substitution one, String receiptNumber, String unitCode, EventKind kind) {
        note.note(receiptNumber, unitCode, one.substitute(), kind, one.absent(), null);
    }
}
