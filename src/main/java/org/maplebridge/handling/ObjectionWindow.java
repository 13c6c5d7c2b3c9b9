package org.maplebridge.handling;

import java.time.Clock;
import java.util.Optional;
import org.maplebridge.calendar.WorkingCalendar;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.petition.Competence;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.UnwrittenClock;
import org.springframework.stereotype.Component;

/**
 * The working days in which the unit that has a petition may object that it is not competent, from receipt on (Reg. art. 23).
 * There is none while an objection is answered, and none once the common superior named the unit (art. 24).
 */
@Component
class ObjectionWindow implements UnwrittenClock {

    private final ObjectionLimit limit;
    private final WorkingCalendar calendar;
    private final Clock time;

    ObjectionWindow(ObjectionLimit limit, WorkingCalendar calendar, Clock time) {
        this.limit = limit;
        this.calendar = calendar;
        this.time = time;
    }

    @Override
    public Optional<LimitClock> of(Petition petition) {
        return mayBeRaised(petition) ? Optional.of(counted(petition)) : Optional.empty();
    }

    /** As it is shown, whoever asks. */
    LimitClock counted(Petition petition) {
        return LimitClock.derived(
                petition.receiptNumber(),
                ClockKind.OBJECTION,
                limit.of(petition.procedure()),
                petition.place().unitCode(),
                petition.place().level(),
                petition.route().receivedAt(),
                time.instant(),
                calendar);
    }

    private static boolean mayBeRaised(Petition petition) {
        boolean handled = petition.status() == PetitionStatus.HANDLING
                || petition.status() == PetitionStatus.WAITING_FOR_PETITIONER;
        return handled
                && petition.route().receivedAt() != null
                && petition.route().objectingUnit() == null
                && petition.route().competence() != Competence.DECIDED
                && petition.lead() == null;
    }
}
