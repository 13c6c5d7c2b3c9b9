package org.maplebridge.petition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The petitioner rates the petition office and the unit that handled his matter (Reg. art. 21): once, after the written
 * reply. A second rating and one before the reply are refused.
 */
@Service
public class RatePetition {

    /** Unchecked, as it comes in. */
    public record Input(String office, String unit, String comment) {}

    private static final int LONGEST_COMMENT = 2000;

    private final Petitions petitions;
    private final Ratings ratings;
    private final Clock time;

    RatePetition(Petitions petitions, Ratings ratings, Clock time) {
        this.petitions = petitions;
        this.ratings = ratings;
        this.time = time;
    }

    @Transactional
    public Petition rate(String receiptNumber, String actor, Input input) {
        Petition petition = petitions.get(receiptNumber);
        List<FieldError> errors = new ArrayList<>();
        Satisfaction office = choice(errors, "#/office", input.office());
        Satisfaction unit = choice(errors, "#/unit", input.unit());
        PlainText.check(errors, "#/comment", input.comment(), LONGEST_COMMENT, false);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        if (ratings.of(petition).isPresent()) {
            throw Refusal.wrongState("rated-before", receiptNumber);
        }
        petition.rated(new Petition.Act(actor, time.instant()), unit);
        ratings.add(petition, new Rating(office, unit, input.comment(), time.instant()), actor);
        return petition;
    }

    private static Satisfaction choice(List<FieldError> errors, String pointer, String given) {
        Satisfaction found = Arrays.stream(Satisfaction.values())
                .filter(known -> known.name().equals(given))
                .findFirst()
                .orElse(null);
        if (found == null) {
            String known =
                    Arrays.stream(Satisfaction.values()).map(Satisfaction::name).collect(Collectors.joining("、"));
            errors.add(new FieldError(pointer, given == null ? "required" : "not-in-list", known));
        }
        return found;
    }
}
