package org.maplebridge.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.statistics.CardCounts;
import org.springframework.stereotype.Component;

/** Tells the dashboard of the cards that the ladder gave. */
@Component
class CardsOfUnits implements CardCounts {

    private final Supervisions supervisions;

    CardsOfUnits(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    @Override
    public Map<String, Cards> of(Collection<String> unitCodes, LocalDate from, LocalDate to) {
        Map<String, Cards> cards = new LinkedHashMap<>();
        supervisions
                .cards(unitCodes, from, to)
                .forEach(count -> cards.merge(
                        count.unitCode(),
                        count.card() == Card.RED ? new Cards(0, count.amount()) : new Cards(count.amount(), 0),
                        Cards::plus));
        return cards;
    }
}
