package org.maplebridge.notices;

import org.maplebridge.letters.LetterKind;
import org.maplebridge.letters.ReadLetters;
import org.maplebridge.petition.Petitions;
import org.maplebridge.routes.HandOver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The letter that goes with a message to a receiving body, printed as it is sent, so that the outbox holds no word of the
 * matter; and what became of it, for the petition's history.
 */
@Component
class LettersToBodies {

    private static final Logger LOG = LoggerFactory.getLogger(LettersToBodies.class);

    private final Petitions petitions;
    private final ReadLetters letters;
    private final HandOver handOver;

    LettersToBodies(Petitions petitions, ReadLetters letters, HandOver handOver) {
        this.petitions = petitions;
        this.letters = letters;
        this.handOver = handOver;
    }

    /** Null for all other messages. */
    Outgoing.File fileOf(Outbox.Claimed claimed) {
        if (claimed.kind() != NoticeKind.BODY_HANDED_OVER) {
            return null;
        }
        return petitions
                .look(claimed.receiptNumber())
                .flatMap(petition -> letters.lastTo(claimed.username(), LetterKind.HAND_OVER, petition))
                .map(letter -> new Outgoing.File(letter.fileName(), letter.pdf()))
                .orElseThrow();
    }

    /** @param problem null where it was sent; what cannot be recorded is not sent again because of it */
    void settled(Outbox.Claimed claimed, String problem) {
        if (claimed.kind() != NoticeKind.BODY_HANDED_OVER) {
            return;
        }
        try {
            handOver.settled(claimed.receiptNumber(), claimed.username(), problem);
        } catch (RuntimeException failed) {
            LOG.warn("What became of message {} is not on record", claimed.key(), failed);
        }
    }
}
