package org.maplebridge.letters;

import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitioner;

/** How the people behind a petition are addressed: by name, representatives first, the many by a few. */
final class Recipients {

    private static final String NAMELESS = "信访人";
    private static final int MOST_NAMED = 5;

    private Recipients() {}

    static String of(Petition petition, List<Petitioner> petitioners) {
        if (petitioners.isEmpty() || petition.matter().anonymous()) {
            return NAMELESS;
        }
        String names = petitioners.stream()
                .sorted((one, other) -> Boolean.compare(other.representative(), one.representative()))
                .limit(MOST_NAMED)
                .map(petitioner -> petitioner.name().strip())
                .collect(Collectors.joining("、"));
        int all = Math.max(petitioners.size(), petition.matter().headcount());
        return all > Math.min(petitioners.size(), MOST_NAMED) ? names + "等 " + all + " 人" : names;
    }
}
