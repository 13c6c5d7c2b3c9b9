package org.maplebridge.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.maplebridge.petition.Channel;
import org.maplebridge.petition.Purpose;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/**
 * Cases that never were: arisen anywhere in the county, four of five a claim, two in a hundred with a word that a table
 * looks for, one in a hundred raised by many. The same number of them is always the same.
 */
@Component
class GeneratedCases {

    private static final int OPENS = 8;
    private static final int HOURS = 10;
    private static final int SECONDS_AN_HOUR = 3600;
    private static final int MANY = 8;

    private final Areas areas;

    GeneratedCases(Areas areas) {
        this.areas = areas;
    }

    /** @param days in the first two thirds of which they arrive, from this day on */
    List<ReplayedCase> make(int count, LocalDate from, int days, TableWords words) {
        SplittableRandom random = new SplittableRandom(count);
        List<String> places = areas.lowest();
        List<String> known = words.all();
        int arrivals = Math.max(1, days * 2 / 3);
        List<ReplayedCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant filed = BeijingTime.at(from.plusDays(random.nextInt(arrivals))
                    .atTime(OPENS, 0)
                    .plusSeconds(random.nextInt(HOURS * SECONDS_AN_HOUR)));
            double kind = random.nextDouble();
            Purpose purpose = kind < 0.8
                    ? Purpose.CLAIM
                    : kind < 0.9 ? Purpose.INFORMATION : kind < 0.97 ? Purpose.SUGGESTION : Purpose.REPORT;
            boolean marked = random.nextDouble() < 0.02 && !known.isEmpty();
            String word = known.isEmpty() ? "" : known.get(random.nextInt(known.size()));
            boolean many = random.nextDouble() < 0.01;
            cases.add(new ReplayedCase(
                    "G" + (i + 1),
                    filed,
                    places.get(random.nextInt(places.size())),
                    purpose.name(),
                    (random.nextDouble() < 0.7 ? Channel.WEB : Channel.PHONE).name(),
                    null,
                    many ? MANY : 1,
                    false,
                    true,
                    false,
                    List.of(),
                    false,
                    false,
                    null,
                    marked ? List.of(word) : List.of(),
                    purpose == Purpose.REPORT,
                    List.of()));
        }
        return cases;
    }
}
