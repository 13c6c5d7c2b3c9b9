package org.maplebridge.wishes;

import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanimentRule;
import org.maplebridge.mediation.ReadMediation;
import org.maplebridge.petition.Colour;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.Way;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * What may be offered as a small wish: a blue matter that accuses nobody, is not secret (Reg. art. 30, 46), has no way of
 * its own (art. 31) and no other side. A reply waits until what a helper reported to the same unit is confirmed.
 */
@Component
class WishRule implements AccompanimentRule {

    private final Wishes wishes;
    private final ReadMediation mediation;

    WishRule(Wishes wishes, ReadMediation mediation) {
        this.wishes = wishes;
        this.mediation = mediation;
    }

    @Override
    public Accompaniment kind() {
        return Accompaniment.SMALL_WISH;
    }

    @Override
    public void beforeStart(Petition petition, String handler) {
        String number = petition.receiptNumber();
        if (petition.secret() || petition.matter().purpose() == Purpose.REPORT) {
            throw Refusal.againstRule("wish-secret", number);
        }
        if (!petition.matter().accused().isEmpty()) {
            throw Refusal.againstRule("wish-accuses", number);
        }
        if (petition.colour() != Colour.BLUE) {
            throw Refusal.againstRule(
                    "wish-not-blue",
                    number,
                    petition.colour() == null ? "—" : petition.colour().label());
        }
        if (petition.way() != null && petition.way() != Way.OTHER) {
            throw Refusal.againstRule("wish-has-its-way", number, petition.way().label());
        }
        if (mediation.offered(number)) {
            throw Refusal.againstRule("wish-is-a-dispute", number);
        }
        if (wishes.open(number, petition.place().unitCode()).isPresent()) {
            throw Refusal.wrongState("wish-open", number);
        }
    }

    /** Whether what is offered may stay so. */
    boolean stillFits(Petition petition) {
        return !petition.secret()
                && petition.colour() == Colour.BLUE
                && petition.matter().accused().isEmpty()
                && (petition.way() == null || petition.way() == Way.OTHER);
    }

    @Override
    public void beforeReply(Petition petition) {
        boolean waits = wishes.open(petition.receiptNumber(), petition.place().unitCode())
                .filter(wish -> wish.state() == WishState.REPORTED)
                .isPresent();
        if (waits) {
            throw Refusal.wrongState("wish-to-confirm", petition.receiptNumber());
        }
    }
}
