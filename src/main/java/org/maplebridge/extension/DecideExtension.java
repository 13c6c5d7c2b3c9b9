package org.maplebridge.extension;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.duplicates.TellFollowers;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * The head of the unit approves a longer statutory limit or refuses it, with a reason (Reg. art. 34). Once the limit has
 * passed, or another unit has the petition, it can only be refused. A refusal leaves the clock as it was.
 */
@Service
public class DecideExtension {

    private static final int LONGEST_REASON = 2000;

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final ExtensionRequests requests;
    private final IssueLetter issueLetter;
    private final TellFollowers tellFollowers;
    private final Clock time;

    DecideExtension(
            Petitions petitions,
            LimitClockwork clocks,
            ExtensionRequests requests,
            IssueLetter issueLetter,
            TellFollowers tellFollowers,
            Clock time) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.requests = requests;
        this.issueLetter = issueLetter;
        this.tellFollowers = tellFollowers;
        this.time = time;
    }

    public void decide(String receiptNumber, String head, String given, String reason) {
        Petition petition = petitions.get(receiptNumber);
        ExtensionRequest request = requests.open(petition.id())
                .orElseThrow(() -> new IllegalStateException("no extension was asked for on " + receiptNumber));
        ExtensionDecision decision = checked(given, reason);
        Act act = new Act(head, time.instant());
        if (decision == ExtensionDecision.APPROVE) {
            RequestExtension.requireExtensible(receiptNumber, clocks);
            if (!request.unitCode().equals(petition.place().unitCode())) {
                throw Refusal.againstRule("extension-moved", receiptNumber);
            }
            Limit longer = new Limit(request.days(), LimitUnit.CALENDAR_DAYS);
            String why = petition.secret() ? LimitClock.Extension.SEE_RECORD : request.reason();
            Schedule schedule = clocks.extend(receiptNumber, ClockKind.STATUTORY_LIMIT, longer, why);
            petition.notedWhileOpen(act, EventKind.EXTENDED, request.days() + " 日：" + request.reason());
            tellPetitioners(petition, request, schedule, act);
        } else {
            petition.notedWhileOpen(act, EventKind.EXTENSION_REFUSED, reason.strip());
        }
        requests.decided(petition, request.id(), decision, reason.strip(), act);
    }

    private void tellPetitioners(Petition petition, ExtensionRequest request, Schedule schedule, Act act) {
        Map<String, Object> content = Map.of(
                "extension",
                request.days() + "日",
                "dueDate",
                BeijingTime.lastDay(schedule.dueAt()),
                "reason",
                request.reason());
        issueLetter.issue(petition.receiptNumber(), LetterKind.EXTENSION, content, act);
        tellFollowers.tell(petition, LetterKind.EXTENSION, content, act);
    }

    private static ExtensionDecision checked(String given, String reason) {
        List<FieldError> errors = new ArrayList<>();
        ExtensionDecision decision = OneOf.chosen(
                errors,
                "#/decision",
                given,
                List.of(ExtensionDecision.APPROVE, ExtensionDecision.REFUSE),
                ExtensionDecision::label);
        PlainText.check(errors, "#/note", reason, LONGEST_REASON, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return decision;
    }
}
