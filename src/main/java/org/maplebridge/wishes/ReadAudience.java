package org.maplebridge.wishes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.organization.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom wishes have reached, for the unit that offers them: who was sent word of one, and which helpers of the place have
 * looked at the page since it hangs there.
 */
@Service
public class ReadAudience {

    /**
     * Somebody who knows of a wish.
     *
     * @param outcome what became of the message to him; null for who has seen it on the page
     * @param seenAt when he looked last; null for who was sent word
     */
    public record Reached(String username, String outcome, Instant seenAt) {}

    private final WishTellings tellings;
    private final WishVisits visits;
    private final HelperPlaces places;
    private final StaffDirectory directory;

    ReadAudience(WishTellings tellings, WishVisits visits, HelperPlaces places, StaffDirectory directory) {
        this.tellings = tellings;
        this.visits = visits;
        this.places = places;
        this.directory = directory;
    }

    /** By the wish's id; only of those that wait for somebody. */
    @Transactional(readOnly = true)
    public Map<Long, List<Reached>> of(Collection<Wish> wishes) {
        List<Wish> waiting = wishes.stream()
                .filter(wish -> wish.state() == WishState.OFFERED)
                .toList();
        Optional<Instant> first = waiting.stream().map(Wish::offeredAt).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Reached>> reached = new HashMap<>();
        List<WishTellings.Told> told =
                tellings.of(waiting.stream().map(Wish::receiptNumber).toList());
        for (Wish wish : waiting) {
            List<Reached> people = reached.computeIfAbsent(wish.id(), id -> new ArrayList<>());
            told.stream()
                    .filter(one -> one.receiptNumber().equals(wish.receiptNumber())
                            && one.unitCode().equals(wish.unitCode()))
                    .forEach(one -> people.add(new Reached(one.username(), one.outcome(), null)));
        }
        for (WishVisits.Visit visit : visits.since(first.get())) {
            Set<String> seen = directory.own(visit.username()).map(places::of).orElse(Set.of());
            waiting.stream()
                    .filter(wish ->
                            seen.contains(wish.unitCode()) && !wish.offeredAt().isAfter(visit.at()))
                    .forEach(wish -> reached.get(wish.id()).add(new Reached(visit.username(), null, visit.at())));
        }
        return reached;
    }
}
