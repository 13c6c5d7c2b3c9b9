package org.maplebridge.acceptance;

import java.util.Map;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.FinalMatters;
import org.maplebridge.petition.FinalMatters.Raised;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.routes.HandOver;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Tells a petitioner in writing why his matter is not accepted here: with reasons and next rights, because it was decided
 * finally (Reg. art. 36), or because another body is competent (art. 22, 23).
 */
@Service
class TurnAway {

    private static final String FINAL = "FINAL";

    private final HandOver handOver;
    private final IssueLetter issueLetter;
    private final FinalMatters finalMatters;
    private final Dossiers dossiers;

    TurnAway(HandOver handOver, IssueLetter issueLetter, FinalMatters finalMatters, Dossiers dossiers) {
        this.handOver = handOver;
        this.issueLetter = issueLetter;
        this.finalMatters = finalMatters;
        this.dossiers = dossiers;
    }

    void refuse(Petition petition, Act act, AcceptanceForm form) {
        String reason = form.note().strip();
        String rights = form.rights().strip();
        petition.acceptance().refused(act, null, "理由：" + reason + "\n救济途径：" + rights);
        issueLetter.issue(
                petition.receiptNumber(), LetterKind.REFUSAL, Map.of("reason", reason, "rights", rights), act);
    }

    /** Only where one of its petitioners raised that matter; whether facts and reasons are the same a person says. */
    void refuseFinal(Petition petition, Act act, AcceptanceForm form) {
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

    void refer(Petition petition, Act act, CompetentBody body, AcceptanceForm form) {
        boolean named = form.referName() != null && !form.referName().isBlank();
        String target = named ? form.referName().strip() : body.label();
        String reason = form.note().strip();
        petition.acceptance().referred(act, target, "转送：" + target + "\n理由：" + reason);
        issueLetter.issue(
                petition.receiptNumber(), LetterKind.REFERRAL, Map.of("target", target, "reason", reason), act);
        handOver.handOver(petition, petition.place(), target, reason, act.actor());
    }
}
