package org.maplebridge.acceptance;

import java.time.Clock;
import java.util.Map;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.CompletePetitioners;
import org.maplebridge.petition.CorrectMatter;
import org.maplebridge.petition.Matter;
import org.maplebridge.petition.MatterCorrected;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Purpose;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * A registrar completes and corrects what came in, then accepts it, refuses it with reasons and next rights, or refers it
 * to the body that is competent (Reg. art. 22, 23). A correction needs its reason. The petitioner is told in writing.
 */
@Service
public class DecideAcceptance {

    private static final String BY_PERSON = "BY_PERSON";

    private final Petitions petitions;
    private final CompletePetitioners completePetitioners;
    private final CorrectMatter correctMatter;
    private final LimitClockwork clocks;
    private final IssueLetter issueLetter;
    private final ApplicationEventPublisher events;
    private final Clock time;

    DecideAcceptance(
            Petitions petitions,
            CompletePetitioners completePetitioners,
            CorrectMatter correctMatter,
            LimitClockwork clocks,
            IssueLetter issueLetter,
            ApplicationEventPublisher events,
            Clock time) {
        this.petitions = petitions;
        this.completePetitioners = completePetitioners;
        this.correctMatter = correctMatter;
        this.clocks = clocks;
        this.issueLetter = issueLetter;
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
            case REFER -> refer(petition, act, checked.body(), form);
        }
        return checked.decision();
    }

    private void accept(Petition petition, Act act, AcceptanceForm.Checked checked, AcceptanceForm form) {
        Matter filed = petition.matter();
        boolean wasSecret = petition.secret();
        if (checked.purpose() == Purpose.REPORT) {
            petition.conceal();
        }
        if (form.petitionerName() != null && !form.petitionerName().isBlank()) {
            completePetitioners.complete(petition, form.petitionerName(), form.petitionerPhone(), act);
        }
        if (form.correction().any()) {
            correctMatter.correct(petition, form.correction(), form.note().strip(), act);
        }
        if (checked.corrects(petition)) {
            String what = checked.triage() + "：" + form.note().strip();
            petition.triageCorrected(act, checked.purpose(), checked.procedure(), checked.colour(), what);
        }
        if (!filed.equals(petition.matter())) {
            events.publishEvent(new MatterCorrected(petition, filed, wasSecret));
        }
        petition.accepted(act, BY_PERSON, checked.way());
        issueLetter.issue(petition.receiptNumber(), LetterKind.ACCEPTANCE, Map.of(), act);
    }

    private void refuse(Petition petition, Act act, AcceptanceForm form) {
        String reason = form.note().strip();
        String rights = form.rights().strip();
        petition.refused(act, "理由：" + reason + "\n救济途径：" + rights);
        issueLetter.issue(
                petition.receiptNumber(), LetterKind.REFUSAL, Map.of("reason", reason, "rights", rights), act);
    }

    private void refer(Petition petition, Act act, CompetentBody body, AcceptanceForm form) {
        boolean named = form.referName() != null && !form.referName().isBlank();
        String target = named ? form.referName().strip() : body.label();
        String reason = form.note().strip();
        petition.referred(act, target, "转送：" + target + "\n理由：" + reason);
        issueLetter.issue(
                petition.receiptNumber(), LetterKind.REFERRAL, Map.of("target", target, "reason", reason), act);
    }
}
