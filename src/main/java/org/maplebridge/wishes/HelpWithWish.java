package org.maplebridge.wishes;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.AddAttachments;
import org.maplebridge.petition.Attachment;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Recusals;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What helpers do with wishes of their place: claim one, give it back, say that it is done. Of two who claim at once the
 * second is told so; a wish of another place does not exist for them; what is late is refused even before the timer wakes.
 */
@Service
@Transactional
public class HelpWithWish {

    private static final int LONGEST = 2000;

    private final Wishes wishes;
    private final HelperPlaces places;
    private final Petitions petitions;
    private final Recusals recusals;
    private final LimitClockwork clocks;
    private final AddAttachments addAttachments;
    private final WishWorkflow workflow;
    private final WishLog log;
    private final Clock time;

    HelpWithWish(
            Wishes wishes,
            HelperPlaces places,
            Petitions petitions,
            Recusals recusals,
            LimitClockwork clocks,
            AddAttachments addAttachments,
            WishWorkflow workflow,
            WishLog log,
            Clock time) {
        this.wishes = wishes;
        this.places = places;
        this.petitions = petitions;
        this.recusals = recusals;
        this.clocks = clocks;
        this.addAttachments = addAttachments;
        this.workflow = workflow;
        this.log = log;
        this.time = time;
    }

    public Wish claim(long id, StaffMember helper) {
        Wish wish = locked(id, helper);
        Petition petition = petitions.get(wish.receiptNumber());
        if (recusals.recused(helper, petition)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "wish-recused");
        }
        if (wish.state() == WishState.CLAIMED && wish.isOf(helper.username())) {
            throw Refusal.wrongState("wish-yours-already", wish.title());
        }
        if (wish.state() != WishState.OFFERED || late(wish)) {
            throw Refusal.wrongState("wish-not-open", wish.title());
        }
        wishes.claimed(id, helper.username(), time.instant());
        clocks.stop(wish.receiptNumber(), ClockKind.WISH_OFFER, wish.unitCode(), ClockState.MET);
        log.enter(wish, EventKind.WISH_CLAIMED, helper.username(), helper.name());
        workflow.claimed(wish);
        return wishes.get(id);
    }

    /** @param reason why; optional */
    public void giveBack(long id, StaffMember helper, String reason) {
        Wish wish = held(id, helper);
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/reason", reason, LONGEST, false);
        refuse(errors);
        clocks.stop(wish.receiptNumber(), ClockKind.WISH_FULFIL, wish.unitCode(), ClockState.CANCELLED);
        log.enter(
                wish,
                EventKind.WISH_GIVEN_BACK,
                helper.username(),
                reason == null || reason.isBlank() ? helper.name() : helper.name() + "：" + reason.strip());
        workflow.givenBack(wish);
    }

    /** @param photos of what was done, for the staff alone; they are kept with the petition */
    public Wish report(long id, StaffMember helper, String note, List<Attachment> photos) {
        Wish wish = held(id, helper);
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/note", note, LONGEST, true);
        refuse(errors);
        if (late(wish)) {
            throw Refusal.wrongState("wish-claim-over", wish.title());
        }
        if (!photos.isEmpty()) {
            addAttachments.attach(wish.receiptNumber(), helper.username(), photos);
        }
        wishes.reported(id, note.strip(), time.instant());
        clocks.stop(wish.receiptNumber(), ClockKind.WISH_FULFIL, wish.unitCode(), ClockState.MET);
        log.enter(wish, EventKind.WISH_REPORTED, helper.username(), helper.name() + "：" + note.strip());
        workflow.done(wish);
        return wishes.get(id);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private boolean late(Wish wish) {
        Instant due = wish.dueAt();
        return due != null && !time.instant().isBefore(due);
    }

    private Wish held(long id, StaffMember helper) {
        Wish wish = locked(id, helper);
        if (!wish.isOf(helper.username()) || wish.state() != WishState.CLAIMED) {
            throw Refusal.wrongState("wish-not-yours", wish.title());
        }
        return wish;
    }

    /** As it stands once nobody else can change it. */
    private Wish locked(long id, StaffMember helper) {
        Wish wish = wishes.get(id);
        boolean his = wish.isOf(helper.username());
        if (!places.helper(helper) || !his && !places.of(helper).contains(wish.unitCode())) {
            throw Refusal.notFound("wish-unknown");
        }
        petitions.lock(wish.receiptNumber());
        return wishes.get(id);
    }
}
