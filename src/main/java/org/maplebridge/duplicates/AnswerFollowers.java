package org.maplebridge.duplicates;

import java.util.Map;
import java.util.Optional;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.petition.Opinion;
import org.maplebridge.petition.Opinions;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ServingSettings;
import org.springframework.stereotype.Service;

/**
 * The reply to a petition answers all that follow it: each has the reply, an opinion and a letter of its own, and with
 * them the right to rate it and to ask for a review. From then on none follows any more.
 */
@Service
public class AnswerFollowers {

    private final Petitions petitions;
    private final Followers followers;
    private final Opinions opinions;
    private final IssueLetter issueLetter;
    private final ServingSettings serving;

    AnswerFollowers(
            Petitions petitions,
            Followers followers,
            Opinions opinions,
            IssueLetter issueLetter,
            ServingSettings serving) {
        this.petitions = petitions;
        this.followers = followers;
        this.opinions = opinions;
        this.issueLetter = issueLetter;
        this.serving = serving;
    }

    /** @param content what the letter says */
    public void answer(Petition lead, Optional<Opinion> opinion, LetterKind letter, Map<String, ?> content, Act act) {
        for (String number : followers.of(lead.receiptNumber())) {
            Petition follower = petitions.get(number);
            follower.following().solvedWith(act, lead, serving.atOnce(follower));
            opinion.ifPresent(written -> opinions.add(follower, written, act));
            issueLetter.issue(number, letter, content, act);
        }
    }
}
