package org.maplebridge.mediation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the other side of a mediation a code of its own, told once, with which it sees the mediation and nothing else (PML
 * art. 3, 17, 19). A new one ends the one before. Refuses whoever neither works nor mediates in its unit, a secret petition
 * (Reg. art. 30), and words that tell where the petitioner lives or how he is reached.
 */
@Service
public class IssueOtherSideCode {

    private final Petitions petitions;
    private final ReadPetition read;
    private final Mediations mediations;
    private final WordsForOtherSide wordsForOtherSide;
    private final OtherSideCodes codes;
    private final MediationLog log;

    IssueOtherSideCode(
            Petitions petitions,
            ReadPetition read,
            Mediations mediations,
            WordsForOtherSide wordsForOtherSide,
            OtherSideCodes codes,
            MediationLog log) {
        this.petitions = petitions;
        this.read = read;
        this.mediations = mediations;
        this.wordsForOtherSide = wordsForOtherSide;
        this.codes = codes;
        this.log = log;
    }

    /** @param words what the other side reads of the matter; empty: what was written before stands */
    @Transactional
    public String issue(String receiptNumber, String words, StaffMember caller) {
        read.visible(receiptNumber, caller);
        petitions.lock(receiptNumber);
        Petition petition = petitions.get(receiptNumber);
        Mediation mediation = mediations
                .last(receiptNumber)
                .orElseThrow(() -> Refusal.wrongState("no-mediation-under-way", receiptNumber));
        if (!mayIssue(mediation, caller)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "other-side-code");
        }
        if (petition.secret()) {
            throw Refusal.againstRule("not-between-sides", receiptNumber);
        }
        String written = words == null || words.isBlank() ? mediation.otherWords() : words.strip();
        List<FieldError> errors = new ArrayList<>();
        wordsForOtherSide.check(errors, petition, written, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        mediations.otherWords(mediation.id(), written);
        log.enter(mediation, EventKind.OTHER_SIDE_CODE_ISSUED, caller.username(), null, written);
        return codes.renew(mediation);
    }

    /** Whether the caller may, as far as his posts go. */
    boolean mayIssue(Mediation mediation, StaffMember caller) {
        return Stream.of(Role.HANDLER, Role.HEAD).anyMatch(role -> caller.holds(role, mediation.unitCode()))
                || caller.username().equals(mediation.mediator());
    }
}
