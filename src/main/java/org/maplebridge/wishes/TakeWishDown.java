package org.maplebridge.wishes;

import java.time.Clock;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanimentFellAway;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a wish down: by a handler or the head of its unit, by itself when its petition is no wish any more or became
 * secret, and with its petition when that ends.
 */
@Service
public class TakeWishDown {

    private static final int LONGEST = 2000;
    private static final String NO_WISH_ANY_MORE = "事项的颜色、对象或者保密要求已经改变";

    private final Wishes wishes;
    private final WishRule rule;
    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final WishWorkflow workflow;
    private final WishLog log;
    private final Clock time;

    TakeWishDown(
            Wishes wishes,
            WishRule rule,
            Petitions petitions,
            LimitClockwork clocks,
            WishWorkflow workflow,
            WishLog log,
            Clock time) {
        this.wishes = wishes;
        this.rule = rule;
        this.petitions = petitions;
        this.clocks = clocks;
        this.workflow = workflow;
        this.log = log;
        this.time = time;
    }

    @Transactional
    public void takeDown(long id, StaffMember caller, String reason) {
        Wish wish = wishes.get(id);
        if (!caller.sees(wish.unitCode())) {
            throw Refusal.notFound("wish-unknown");
        }
        if (!caller.holds(Role.HANDLER, wish.unitCode()) && !caller.holds(Role.HEAD, wish.unitCode())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "wish-not-your-units");
        }
        String said = PlainText.needed("#/reason", reason, LONGEST);
        petitions.lock(wish.receiptNumber());
        Wish now = wishes.get(id);
        if (!now.state().open()) {
            throw Refusal.wrongState("wish-over", now.title(), now.state().label());
        }
        takeDown(now, caller.username(), said);
    }

    /** Nothing is asked where nothing accompanies, or where all still fits. */
    @EventListener
    void on(PetitionChanged change) {
        Petition petition = change.petition();
        if (petition.accompaniments() > 0 && petition.status().open() && !rule.stillFits(petition)) {
            wishes.of(petition.receiptNumber()).stream()
                    .filter(wish -> wish.state().open())
                    .forEach(wish -> takeDown(wish, Act.SYSTEM, NO_WISH_ANY_MORE));
        }
    }

    @EventListener
    void on(AccompanimentFellAway ended) {
        if (ended.kind() == Accompaniment.SMALL_WISH) {
            wishes.of(ended.receiptNumber()).stream()
                    .filter(wish -> wish.state().open())
                    .forEach(wish -> end(wish, WishState.FALLEN_AWAY));
        }
    }

    private void takeDown(Wish wish, String by, String reason) {
        end(wish, WishState.TAKEN_DOWN);
        log.enter(wish, EventKind.WISH_TAKEN_DOWN, by, reason);
        workflow.takenDown(wish);
    }

    private void end(Wish wish, WishState how) {
        clocks.stop(wish.receiptNumber(), ClockKind.WISH_OFFER, wish.unitCode(), ClockState.CANCELLED);
        clocks.stop(wish.receiptNumber(), ClockKind.WISH_FULFIL, wish.unitCode(), ClockState.CANCELLED);
        clocks.stop(wish.receiptNumber(), ClockKind.WISH_CONFIRM, wish.unitCode(), ClockState.CANCELLED);
        wishes.ended(wish.id(), how, time.instant());
    }
}
