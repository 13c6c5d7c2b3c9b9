package org.maplebridge.mediation;

import org.maplebridge.letters.PrintInvitation;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites an other side that has neither telephone nor e-mail: a letter with a new code, to be printed and brought there (PML
 * art. 3, 17, 19). The code stands in that one answer alone. Refuses what {@link IssueOtherSideCode} refuses.
 */
@Service
public class InviteOnPaper {

    private final IssueOtherSideCode issueCode;
    private final Petitions petitions;
    private final Mediations mediations;
    private final PrintInvitation printInvitation;

    InviteOnPaper(
            IssueOtherSideCode issueCode, Petitions petitions, Mediations mediations, PrintInvitation printInvitation) {
        this.issueCode = issueCode;
        this.petitions = petitions;
        this.mediations = mediations;
        this.printInvitation = printInvitation;
    }

    /** @param words what the other side reads of the matter; empty: what was written before stands */
    @Transactional
    public byte[] invite(String receiptNumber, String words, StaffMember caller) {
        String code = issueCode.issue(receiptNumber, words, caller);
        Mediation mediation = mediations.last(receiptNumber).orElseThrow();
        return printInvitation.print(
                petitions.get(receiptNumber),
                mediation.unitCode(),
                mediation.otherParty(),
                mediation.otherWords(),
                code);
    }
}
