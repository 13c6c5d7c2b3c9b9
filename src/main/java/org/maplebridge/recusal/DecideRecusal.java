package org.maplebridge.recusal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * A head decides whether somebody steps aside, with the reason that whoever asked is told (Reg. art. 28). Refuses whom the
 * request is about, and a whole unit while work that accompanies its handling is under way there.
 */
@Service
public class DecideRecusal {

    private static final int LONGEST_REASON = 2000;

    private final Petitions petitions;
    private final RecusalRequests requests;
    private final Units units;
    private final StaffDirectory staff;
    private final Clock time;

    DecideRecusal(Petitions petitions, RecusalRequests requests, Units units, StaffDirectory staff, Clock time) {
        this.petitions = petitions;
        this.requests = requests;
        this.units = units;
        this.staff = staff;
        this.time = time;
    }

    public RecusalDecision decide(String receiptNumber, long id, String decider, String given, String reason) {
        RecusalDecision decision = checked(given, reason);
        Petition petition = petitions.get(receiptNumber);
        RecusalRequest request = requests.find(id, receiptNumber).orElseThrow();
        boolean unit = request.kind() == AccusedKind.UNIT;
        if (!unit && request.target().equals(decider)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "recusal-own");
        }
        if (unit && decision == RecusalDecision.GRANT && petition.accompaniments() > 0) {
            throw Refusal.wrongState("recusal-accompanied", receiptNumber);
        }
        Act act = new Act(decider, time.instant());
        String who = unit ? units.nameOf(request.target()) : staff.nameOf(request.target());
        if (decision == RecusalDecision.GRANT) {
            petition.recusals()
                    .steppedAside(
                            act, request.kind(), request.target(), EventKind.RECUSAL_GRANTED, who, reason.strip());
        } else {
            petition.recusals().refused(act, request.kind(), who, reason.strip());
        }
        requests.decided(request, decision, reason.strip(), act);
        return decision;
    }

    private static RecusalDecision checked(String given, String reason) {
        List<FieldError> errors = new ArrayList<>();
        RecusalDecision decision = OneOf.chosen(
                errors,
                "#/decision",
                given,
                List.of(RecusalDecision.GRANT, RecusalDecision.REFUSE),
                RecusalDecision::label);
        PlainText.check(errors, "#/note", reason, LONGEST_REASON, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return decision;
    }
}
