package org.maplebridge.petition;

import java.time.Clock;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a petitioner a query code of his own, with which he reads what is told to all and rates for himself (Reg. art. 21):
 * one of several, or somebody who lost the code of his petition. A new code ends the one before. Refuses a petitioner who is
 * not on the list.
 */
@Service
public class IssueQueryCode {

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final ReceiptNumbers numbers;
    private final Clock time;

    IssueQueryCode(Petitions petitions, PetitionTexts texts, ReceiptNumbers numbers, Clock time) {
        this.petitions = petitions;
        this.texts = texts;
        this.numbers = numbers;
        this.time = time;
    }

    /**
     * @param petitioner his place in the list, from 1 on
     * @return the code, told once
     */
    @Transactional
    public String issue(String receiptNumber, int petitioner, String actor) {
        Petition petition = petitions.get(receiptNumber);
        String code = numbers.queryCode();
        if (!texts.setQueryCode(petition.id(), petitioner - 1, FilePetition.hash(receiptNumber, code))) {
            throw Refusal.notFound("no-such-petitioner", petitioner);
        }
        petition.noted(
                new Petition.Act(actor, time.instant()),
                EventKind.QUERY_CODE_ISSUED,
                null,
                RatePetition.nth(petitioner - 1));
        return code;
    }
}
