package org.maplebridge.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.letters.Offices;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.CompletePetitioners;
import org.maplebridge.petition.CorrectMatter;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.FinalMatters.Raised;
import org.maplebridge.petition.Matter;
import org.maplebridge.petition.MatterCorrected;
import org.maplebridge.petition.MattersBelow;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Purpose;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Accepts a matter as its registrar completed and corrected it; its petitioner is told in writing (Reg. art. 22). */
@Service
class AcceptMatter {

    private static final String BY_PERSON = "BY_PERSON";

    private final CompletePetitioners completePetitioners;
    private final CorrectMatter correctMatter;
    private final LimitClockwork clocks;
    private final IssueLetter issueLetter;
    private final Offices offices;
    private final MattersBelow mattersBelow;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;

    AcceptMatter(
            CompletePetitioners completePetitioners,
            CorrectMatter correctMatter,
            LimitClockwork clocks,
            IssueLetter issueLetter,
            Offices offices,
            MattersBelow mattersBelow,
            Dossiers dossiers,
            ApplicationEventPublisher events) {
        this.completePetitioners = completePetitioners;
        this.correctMatter = correctMatter;
        this.clocks = clocks;
        this.issueLetter = issueLetter;
        this.offices = offices;
        this.mattersBelow = mattersBelow;
        this.dossiers = dossiers;
        this.events = events;
    }

    void accept(Petition petition, Act act, AcceptanceForm.Checked checked, AcceptanceForm form) {
        if (!written(form.note())) {
            refuseWhatIsHandledBelow(petition);
        }
        boolean corrected = form.correction().any() || checked.corrects(petition);
        Matter filed = petition.matter();
        boolean wasSecret = petition.secret();
        if (checked.purpose() == Purpose.REPORT) {
            petition.conceal();
        }
        if (written(form.petitionerName()) || written(form.petitionerPhone())) {
            completePetitioners.complete(petition, form.petitionerName(), form.petitionerPhone(), act);
        }
        if (form.correction().any()) {
            correctMatter.correct(petition, form.correction(), form.note().strip(), act);
        }
        if (checked.corrects(petition)) {
            String what = checked.triage() + "：" + form.note().strip();
            petition.acceptance().triageCorrected(act, checked.purpose(), checked.procedure(), checked.colour(), what);
        }
        if (!filed.equals(petition.matter())) {
            events.publishEvent(new MatterCorrected(petition, filed, wasSecret));
        }
        String why = corrected || !written(form.note()) ? null : form.note().strip();
        petition.acceptance().accepted(act, BY_PERSON, checked.way(), why);
        if (checked.wish()) {
            petition.noted(act, EventKind.WISH_MARKED, null, null);
        }
        issueLetter.issueAfterwards(petition.receiptNumber(), LetterKind.ACCEPTANCE, () -> accepted(petition), act);
    }

    /** Not accepted a second time by a superior (Reg. art. 19), unless somebody says why it is another matter. */
    private void refuseWhatIsHandledBelow(Petition petition) {
        List<String> below = petition.secret()
                ? List.of()
                : mattersBelow.handledBelow(
                        Raised.of(petition, dossiers.petitionersOf(petition), dossiers.contentOf(petition)));
        if (!below.isEmpty()) {
            throw Refusal.invalid(new FieldError("#/note", "handled-below", String.join("、", below)));
        }
    }

    /** The unit that got it and the day on which the law's limit ends: both are known once the petition went on. */
    private Map<String, Object> accepted(Petition petition) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("responsibleUnit", offices.of(petition.place().unitCode()));
        clocks.ofNew(petition.receiptNumber()).stream()
                .filter(clock -> clock.kind() == ClockKind.STATUTORY_LIMIT)
                .findFirst()
                .ifPresent(clock -> content.put("dueDate", BeijingTime.lastDay(clock.dueAt())));
        return content;
    }

    private static boolean written(String text) {
        return text != null && !text.isBlank();
    }
}
