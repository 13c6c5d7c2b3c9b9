package org.maplebridge.acceptance;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.letters.Offices;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.CompletePetitioners;
import org.maplebridge.petition.CorrectMatter;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.FinalMatters;
import org.maplebridge.petition.FinalMatters.Raised;
import org.maplebridge.petition.Matter;
import org.maplebridge.petition.MatterCorrected;
import org.maplebridge.petition.MattersBelow;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Purpose;
import org.maplebridge.routes.HandOver;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * A registrar completes and corrects what came in, then accepts it, refuses it with reasons and next rights, or refers it
 * to the body that is competent (Reg. art. 22, 23). A correction needs its reason. The petitioner is told in writing.
 */
@Service
public class DecideAcceptance {

    private static final String BY_PERSON = "BY_PERSON";
    private static final String FINAL = "FINAL";

    private final Petitions petitions;
    private final CompletePetitioners completePetitioners;
    private final CorrectMatter correctMatter;
    private final LimitClockwork clocks;
    private final HandOver handOver;
    private final IssueLetter issueLetter;
    private final Offices offices;
    private final FinalMatters finalMatters;
    private final MattersBelow mattersBelow;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;
    private final Clock time;

    DecideAcceptance(
            Petitions petitions,
            CompletePetitioners completePetitioners,
            CorrectMatter correctMatter,
            LimitClockwork clocks,
            HandOver handOver,
            IssueLetter issueLetter,
            Offices offices,
            FinalMatters finalMatters,
            MattersBelow mattersBelow,
            Dossiers dossiers,
            ApplicationEventPublisher events,
            Clock time) {
        this.petitions = petitions;
        this.completePetitioners = completePetitioners;
        this.correctMatter = correctMatter;
        this.clocks = clocks;
        this.handOver = handOver;
        this.issueLetter = issueLetter;
        this.offices = offices;
        this.finalMatters = finalMatters;
        this.mattersBelow = mattersBelow;
        this.dossiers = dossiers;
        this.events = events;
        this.time = time;
    }

    public AcceptanceDecision decide(String receiptNumber, String registrar, AcceptanceForm form) {
        Petition petition = petitions.get(receiptNumber);
        AcceptanceForm.Checked checked = form.checked(petition);
        Act act = new Act(registrar, time.instant());
        clocks.stopAll(receiptNumber, ClockState.MET);
        switch (checked.decision()) {
            case ACCEPT -> accept(petition, act, checked, form);
            case REFUSE -> refuse(petition, act, form);
            case REFUSE_FINAL -> refuseFinal(petition, act, form);
            case REFER -> refer(petition, act, checked.body(), form);
        }
        return checked.decision() == AcceptanceDecision.REFUSE_FINAL ? AcceptanceDecision.REFUSE : checked.decision();
    }

    private void accept(Petition petition, Act act, AcceptanceForm.Checked checked, AcceptanceForm form) {
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

    private void refuse(Petition petition, Act act, AcceptanceForm form) {
        String reason = form.note().strip();
        String rights = form.rights().strip();
        petition.acceptance().refused(act, null, "理由：" + reason + "\n救济途径：" + rights);
        issueLetter.issue(
                petition.receiptNumber(), LetterKind.REFUSAL, Map.of("reason", reason, "rights", rights), act);
    }

    /** Only where one of its petitioners raised that matter; whether facts and reasons are the same a person says. */
    private void refuseFinal(Petition petition, Act act, AcceptanceForm form) {
        String number = form.finalNumber() == null ? "" : form.finalNumber().strip();
        Raised raised = Raised.of(petition, dossiers.petitionersOf(petition), dossiers.contentOf(petition));
        if (!finalMatters.perhapsRaisedBefore(raised).contains(number)) {
            throw Refusal.invalid(new FieldError("#/finalNumber", "final-number"));
        }
        String reason = form.note().strip();
        petition.acceptance()
                .refused(act, FINAL, "该事项（" + number + "）已经复核终结，以同一事实和理由再提出的不再受理（《信访工作条例》第三十六条）。\n理由：" + reason);
        issueLetter.issue(
                petition.receiptNumber(),
                LetterKind.FINAL_REFUSAL,
                Map.of("finalNumber", number, "reason", reason),
                act);
    }

    private void refer(Petition petition, Act act, CompetentBody body, AcceptanceForm form) {
        boolean named = form.referName() != null && !form.referName().isBlank();
        String target = named ? form.referName().strip() : body.label();
        String reason = form.note().strip();
        petition.acceptance().referred(act, target, "转送：" + target + "\n理由：" + reason);
        issueLetter.issue(
                petition.receiptNumber(), LetterKind.REFERRAL, Map.of("target", target, "reason", reason), act);
        handOver.handOver(petition, petition.place(), target, reason, act.actor());
    }
}
