package org.maplebridge.handling;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * A unit says that a petition is not its to handle (Reg. art. 23), within the limit from receipt and with reasons. Refused
 * later, and once the common superior named the unit (art. 24). The level's clock rests until the sender answers. When it
 * happens too often, escalated supervision is raised (art. 40).
 */
@Service
public class ObjectToCompetence {

    /** @param transfers after how many the guard against passing around speaks */
    @ConfigurationProperties("maplebridge.passing-around")
    record Settings(int transfers) {}

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final ApplicationEventPublisher events;
    private final Settings settings;
    private final Acts acts;

    ObjectToCompetence(
            Petitions petitions,
            LimitClockwork clocks,
            ApplicationEventPublisher events,
            Settings settings,
            Acts acts) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.events = events;
        this.settings = settings;
        this.acts = acts;
    }

    public void object(String receiptNumber, String handler, String reasons, LevelLimit limit) {
        Petition petition = petitions.get(receiptNumber);
        Act act = acts.by(handler);
        Place place = petition.place();
        Schedule window = clocks.startedAt(
                receiptNumber, ClockKind.OBJECTION, limit, place.unitCode(), place.level(), petition.receivedAt());
        if (!act.at().isBefore(window.dueAt())) {
            throw Refusal.againstRule(
                    "objection-too-late", receiptNumber, limit.limit().label());
        }
        clocks.stop(receiptNumber, ClockKind.OBJECTION, ClockState.MET);
        petition.returned(act, reasons);
        if (clocks.schedule(receiptNumber, ClockKind.LEVEL_LIMIT).isPresent()) {
            clocks.pause(receiptNumber, ClockKind.LEVEL_LIMIT);
        }
        guard(petition, place);
    }

    private void guard(Petition petition, Place place) {
        if (petition.transfers() == settings.transfers()) {
            petition.supervisionEscalated(acts.bySystem());
            events.publishEvent(new PassedAround(petition.receiptNumber(), place.unitCode(), petition.transfers()));
        }
    }
}
