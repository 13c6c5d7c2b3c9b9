package org.maplebridge.cohandling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** A called department takes one step of reporting in; with the last report of all, the whistling unit has its answer. */
@Service
public class ReportIn {

    private static final int LONGEST = 20_000;

    private final Petitions petitions;
    private final Whistles whistles;
    private final LimitClockwork clocks;
    private final CoHandlingWorkflow workflow;
    private final Units units;
    private final Clock time;

    ReportIn(
            Petitions petitions,
            Whistles whistles,
            LimitClockwork clocks,
            CoHandlingWorkflow workflow,
            Units units,
            Clock time) {
        this.petitions = petitions;
        this.whistles = whistles;
        this.clocks = clocks;
        this.workflow = workflow;
        this.units = units;
        this.time = time;
    }

    /** @param text what was said to the petitioner, or the report; nothing for the signature */
    public void take(String receiptNumber, String department, ReportInStep step, String by, String text) {
        Petition petition = petitions.get(receiptNumber);
        Whistle whistle = whistles.openCalling(receiptNumber, department)
                .orElseThrow(() -> Refusal.wrongState("whistle-over", units.nameOf(department)));
        Whistle.Call call = callOf(whistle, department);
        if (call.state() != step.before()) {
            throw Refusal.wrongState("report-in-out-of-order", call.state().label());
        }
        check(step, text);
        String written = step.text() ? text.strip() : null;
        write(whistle, call, step, by, written);
        clocks.stop(receiptNumber, step.clock(), department, ClockState.MET);
        petition.noted(
                new Act(by, time.instant()),
                new Place(units.get(department).level(), department),
                step.event(),
                null,
                written);
        boolean last = whistle.calls().stream()
                .allMatch(other -> other.id() == call.id() || other.state() == CallState.REPORTED);
        if (step == ReportInStep.REPORT && last) {
            whistles.state(whistle.id(), WhistleState.ANSWERED, null);
            workflow.answered(whistle);
        }
    }

    private void write(Whistle whistle, Whistle.Call call, ReportInStep step, String by, String text) {
        Instant now = time.instant();
        switch (step) {
            case SIGN_IN -> whistles.signedIn(call.id(), by, now);
            case CONTACT -> whistles.contacted(whistle, call.id(), by, now, text);
            case REPORT -> whistles.reported(whistle, call.id(), by, now, text);
        }
    }

    private static void check(ReportInStep step, String text) {
        List<FieldError> errors = new ArrayList<>();
        if (step.text()) {
            PlainText.check(errors, "#/note", text, LONGEST, true);
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    static Whistle.Call callOf(Whistle whistle, String department) {
        return whistle.calls().stream()
                .filter(call -> call.unitCode().equals(department))
                .findFirst()
                .orElseThrow();
    }
}
