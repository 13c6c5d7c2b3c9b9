package org.maplebridge.petition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A petitioner rates the petition office and the unit that handled his matter (Reg. art. 21): each of them once, after
 * the written reply. A second rating by the same one, and one before the reply, are refused.
 */
@Service
public class RatePetition {

    /**
     * Unchecked, as it comes in.
     *
     * @param petitioner which of several rates, from 1 on, said by staff alone; the first when null
     */
    public record Input(String office, String unit, String comment, Integer petitioner) {}

    private static final int LONGEST_COMMENT = 2000;

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final Ratings ratings;
    private final Clock time;

    RatePetition(Petitions petitions, PetitionTexts texts, Ratings ratings, Clock time) {
        this.petitions = petitions;
        this.texts = texts;
        this.ratings = ratings;
        this.time = time;
    }

    /** Entered by staff for the petitioner that they name. */
    @Transactional
    public void rate(String receiptNumber, String actor, Input input) {
        rate(petitions.get(receiptNumber), actor, input, input.petitioner() == null ? 0 : input.petitioner() - 1);
    }

    /** @param petitioner who he is, from 0 on */
    @Transactional
    public void rateOwn(String receiptNumber, int petitioner, Input input) {
        if (input.petitioner() != null) {
            throw Refusal.invalid(new FieldError("#/petitioner", "staff-only"));
        }
        rate(petitions.get(receiptNumber), Petition.Act.PETITIONER, input, petitioner);
    }

    private void rate(Petition petition, String actor, Input input, int petitioner) {
        List<FieldError> errors = new ArrayList<>();
        Satisfaction office = choice(errors, "#/office", input.office());
        Satisfaction unit = choice(errors, "#/unit", input.unit());
        PlainText.check(errors, "#/comment", input.comment(), LONGEST_COMMENT, false);
        if (petitioner != 0) {
            int most = texts.petitionersOf(petition.id()).size();
            if (petitioner < 0 || petitioner >= most) {
                errors.add(new FieldError("#/petitioner", "no-such-petitioner", most));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        if (ratings.of(petition).stream().anyMatch(known -> known.petitioner() == petitioner)) {
            throw Refusal.wrongState("rated-before", petition.receiptNumber());
        }
        petition.rated(new Petition.Act(actor, time.instant()), unit, petitioner == 0 ? null : nth(petitioner));
        ratings.add(petition, new Rating(petitioner, office, unit, input.comment(), time.instant()), actor);
    }

    static String nth(int petitioner) {
        return "第 " + (petitioner + 1) + " 名信访人";
    }

    private static Satisfaction choice(List<FieldError> errors, String pointer, String given) {
        return OneOf.chosen(errors, pointer, given, List.of(Satisfaction.values()), Satisfaction::name);
    }
}
