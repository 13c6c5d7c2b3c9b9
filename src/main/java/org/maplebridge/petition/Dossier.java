package org.maplebridge.petition;

import java.util.List;
import org.maplebridge.limits.LimitClock;

/**
 * All that is known of a petition.
 *
 * @param opinion null before there is a reply
 * @param ratings in the order of the petitioners, each at most once
 */
public record Dossier(
        Petition petition,
        String content,
        List<Petitioner> petitioners,
        List<LimitClock> clocks,
        List<Attachment.Entry> attachments,
        Opinion opinion,
        List<Rating> ratings) {

    Dossier withClocks(List<LimitClock> shown) {
        return new Dossier(petition, content, petitioners, shown, attachments, opinion, ratings);
    }

    /** What the petitioner said, from 0 on; null where he has not. */
    public Rating ratingOf(int petitioner) {
        return ratings.stream()
                .filter(rating -> rating.petitioner() == petitioner)
                .findFirst()
                .orElse(null);
    }

    /** Whether one of those who raised it has not rated yet. */
    public boolean ratable() {
        return petition.reply() != null && ratings.size() < Math.max(1, petitioners.size());
    }
}
