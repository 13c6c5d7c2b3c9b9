package org.maplebridge.extension;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.calendar.Limit;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * A handler asks for a longer statutory limit (Reg. art. 34). Refused when the law sets none for the petition, when it has
 * passed, when it was extended before or a request is open, and when more is asked for than the law allows.
 */
@Service
public class RequestExtension {

    private static final int LONGEST_REASON = 2000;

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final ExtensionRequests requests;
    private final Clock time;

    RequestExtension(Petitions petitions, LimitClockwork clocks, ExtensionRequests requests, Clock time) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.requests = requests;
        this.time = time;
    }

    /**
     * @param days as the form gave it, or null
     * @param most the longest extension that the law allows, in calendar days
     */
    public void request(String receiptNumber, String handler, Number days, String reason, Limit most) {
        Petition petition = petitions.get(receiptNumber);
        requireExtensible(receiptNumber, clocks);
        if (requests.open(petition.id()).isPresent()) {
            throw Refusal.wrongState("extension-open", receiptNumber);
        }
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/note", reason, LONGEST_REASON, true);
        if (days == null) {
            errors.add(new FieldError("#/extensionDays", "required"));
        } else if (days.doubleValue() != days.intValue() || days.intValue() < 1 || days.intValue() > most.amount()) {
            errors.add(new FieldError("#/extensionDays", "extension-days", most.amount()));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Petition.Act act = new Petition.Act(handler, time.instant());
        requests.add(petition, days.intValue(), reason.strip(), act);
        petition.notedWhileOpen(act, EventKind.EXTENSION_REQUESTED, days.intValue() + " 日：" + reason.strip());
    }

    /** The clock runs and was never extended. */
    static void requireExtensible(String receiptNumber, LimitClockwork clocks) {
        List<LimitClock> statutory = clocks.of(receiptNumber).stream()
                .filter(clock -> clock.kind() == ClockKind.STATUTORY_LIMIT)
                .toList();
        if (statutory.isEmpty()) {
            throw Refusal.againstRule("extension-without-limit", receiptNumber);
        }
        LimitClock clock = statutory.get(statutory.size() - 1);
        if (!clock.extensions().isEmpty()) {
            throw Refusal.againstRule("extension-once", receiptNumber);
        }
        if (!clock.state().live()) {
            throw Refusal.againstRule("extension-too-late", receiptNumber);
        }
    }
}
