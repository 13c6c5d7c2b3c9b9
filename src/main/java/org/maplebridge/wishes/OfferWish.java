package org.maplebridge.wishes;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.PublicWords;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * A handler writes a wish for everybody to read; as often as it comes back it is offered anew, with the whole limit.
 * Refuses what {@link WishRule} refuses, and words that tell who the resident is, naming what was found.
 */
@Service
public class OfferWish {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_WORDS = 500;

    private final Petitions petitions;
    private final Dossiers dossiers;
    private final Wishes wishes;
    private final WishRule rule;
    private final LimitClockwork clocks;
    private final WishLog log;
    private final Units units;
    private final Clock time;

    OfferWish(
            Petitions petitions,
            Dossiers dossiers,
            Wishes wishes,
            WishRule rule,
            LimitClockwork clocks,
            WishLog log,
            Units units,
            Clock time) {
        this.petitions = petitions;
        this.dossiers = dossiers;
        this.wishes = wishes;
        this.rule = rule;
        this.clocks = clocks;
        this.log = log;
        this.units = units;
        this.time = time;
    }

    /** @param unitCode the unit that offers it, which had the petition when the form was begun */
    public void write(String receiptNumber, String unitCode, String by, String title, String words) {
        Petition petition = petitions.get(receiptNumber);
        rule.beforeStart(petition, by);
        if (wishes.open(receiptNumber, unitCode).isPresent()) {
            throw Refusal.wrongState("wish-open", receiptNumber);
        }
        List<Petitioner> petitioners = dossiers.petitionersOf(petition);
        List<FieldError> errors = new ArrayList<>();
        check(errors, "#/wishTitle", title, LONGEST_TITLE, petitioners);
        check(errors, "#/wishText", words, LONGEST_WORDS, petitioners);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        wishes.add(
                receiptNumber, unitCode, units.get(unitCode).level(), title.strip(), words.strip(), by, time.instant());
        log.enter(wishes.current(receiptNumber, unitCode), EventKind.WISH_OFFERED, by, title.strip());
    }

    private static void check(
            List<FieldError> errors, String pointer, String text, int longest, List<Petitioner> petitioners) {
        PlainText.check(errors, pointer, text, longest, true);
        List<String> found = PublicWords.personalIn(text, petitioners);
        if (!found.isEmpty()) {
            errors.add(new FieldError(pointer, "personal-data", String.join("、", found)));
        }
    }

    /** It is there for helpers from now until the end of the limit. */
    public Schedule offer(String receiptNumber, String unitCode, LevelLimit limit) {
        petitions.lock(receiptNumber);
        Wish wish = wishes.current(receiptNumber, unitCode);
        Instant now = time.instant();
        Schedule schedule =
                clocks.start(receiptNumber, ClockKind.WISH_OFFER, unitCode, limit, unitCode, wish.level(), now);
        wishes.offer(wish.id(), now, schedule.dueAt());
        if (wish.state() != WishState.WRITTEN) {
            log.enter(wish, EventKind.WISH_OFFERED, Act.SYSTEM, wish.title());
        }
        return schedule;
    }
}
