package org.maplebridge.appeal;

import org.maplebridge.handling.Recusal;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.letters.NextReview;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.springframework.stereotype.Component;

/**
 * Which unit reviews: the one above the unit that replied or decided before, past those that are accused (Reg. art. 28, 35,
 * 36); where nobody is above, the highest unit itself. Letters name it before anybody asks.
 */
@Component
class ReviewUnits implements NextReview {

    private final Units units;
    private final Recusal recusal;
    private final AppealLimits limits;

    ReviewUnits(Units units, Recusal recusal, AppealLimits limits) {
        this.units = units;
        this.recusal = recusal;
        this.limits = limits;
    }

    @Override
    public Right after(LetterKind kind, Petition petition, String unitCode) {
        Stage next = kind == Stage.REVIEW.letter() ? Stage.RE_REVIEW : Stage.REVIEW;
        return new Right(
                above(unitCode, petition).code(), limits.of(next.window()).limit());
    }

    Unit above(String decidedBy, Petition petition) {
        Unit from = units.get(decidedBy);
        return recusal.above(from, petition).orElse(from);
    }
}
