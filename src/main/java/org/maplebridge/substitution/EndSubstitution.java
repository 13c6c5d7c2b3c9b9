package org.maplebridge.substitution;

import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Ends a substitution before its time; what is not finished returns at once. Refuses callers who could not arrange it. */
@Service
public class EndSubstitution {

    private final Substitutions substitutions;
    private final HandOverTasks handOver;
    private final NameSubstitute nameSubstitute;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;

    EndSubstitution(
            Substitutions substitutions,
            HandOverTasks handOver,
            NameSubstitute nameSubstitute,
            StaffDirectory staff,
            ApplicationEventPublisher events) {
        this.events = events;
        this.substitutions = substitutions;
        this.handOver = handOver;
        this.nameSubstitute = nameSubstitute;
        this.staff = staff;
    }

    public void end(long id, StaffMember caller) {
        Substitution one = substitutions.find(id).orElseThrow(() -> Refusal.notFound("substitution-unknown"));
        boolean allowed = caller.administrator()
                || staff.own(one.absent())
                        .filter(absent -> nameSubstitute.arranges(caller, absent))
                        .isPresent();
        if (!allowed) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "substitution-not-yours");
        }
        if (one.over()) {
            throw Refusal.wrongState("substitution-over");
        }
        handOver.end(one, caller.username());
        events.publishEvent(new SubstitutionEnded(one, caller.username()));
    }
}
