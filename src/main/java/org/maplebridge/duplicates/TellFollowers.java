package org.maplebridge.duplicates;

import java.util.Map;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.springframework.stereotype.Service;

/** What the law has told in writing of a petition while others follow it, each of their petitioners is told too (Reg. art. 19, 34). */
@Service
public class TellFollowers {

    private final Followers followers;
    private final IssueLetter issueLetter;

    TellFollowers(Followers followers, IssueLetter issueLetter) {
        this.followers = followers;
        this.issueLetter = issueLetter;
    }

    /** By the unit that has the lead. */
    public void tell(Petition lead, LetterKind letter, Map<String, ?> content, Act act) {
        if (lead.following().followers() > 0) {
            followers
                    .of(lead.receiptNumber())
                    .forEach(number ->
                            issueLetter.issue(number, letter, lead.place().unitCode(), content, act));
        }
    }
}
