package org.maplebridge.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.Purpose;
import org.maplebridge.shared.TransactionScoped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts into the outbox what is to be told by message, in the transaction of what happened. Of several things that happen to a
 * petition in one step its people are told the last, which holds the others; and what a model wants them told, besides.
 * Without a way out nothing is written at all: pages tell everything from the history.
 */
@Component
class QueueNotices {

    /** What was raised long before it is registered here was brought over, and nobody waits for word of it. */
    private static final Duration BROUGHT_OVER = Duration.ofDays(7);

    /** By petition, what its people are to be told, and before it what its units and helpers are. */
    private static final class Tidings extends LinkedHashMap<String, Tiding> {

        private static final long serialVersionUID = 1;
    }

    private static final class Tiding {

        private final List<Object[]> toOthers = new ArrayList<>();
        private final List<Object[]> byModel = new ArrayList<>();
        private Object[] toPetitioners;
        private boolean broughtOver;
    }

    private final Outbox outbox;
    private final Gateways gateways;
    private final TransactionScoped<Tidings> tidings =
            new TransactionScoped<>(Tidings.class, Tidings::new, this::write);

    QueueNotices(Outbox outbox, Gateways gateways) {
        this.outbox = outbox;
        this.gateways = gateways;
    }

    @EventListener
    void on(PetitionChanged change) {
        List<NoticeWay> ways = gateways.offered();
        if (ways.isEmpty()) {
            return;
        }
        Petition petition = change.petition();
        for (PetitionEvent event : change.events()) {
            Optional<NoticeKind> people = NoticeKind.toPetitioners(event, nothingFollows(petition))
                    .filter(kind -> !petition.matter().anonymous());
            Optional<NoticeKind> staff = NoticeKind.toStaff(event.kind(), event.reason())
                    .filter(kind -> ways.contains(NoticeWay.EMAIL) && !petition.secret());
            Optional<NoticeKind> helper = NoticeKind.toHelper(event.kind()).filter(kind -> !petition.secret());
            Optional<NoticeKind> nearby =
                    NoticeKind.toHelpersNearby(event.kind()).filter(kind -> !petition.secret());
            nearby.ifPresent(kind -> tiding(petition).toOthers.add(row(petition, event, kind)));
            if (WishStory.endsOffer(event.kind())) {
                outbox.dropAnnouncements(petition.receiptNumber(), event.unitCode());
            }
            Optional<NoticeKind> other = NoticeKind.toOtherSide(event.kind()).filter(kind -> !petition.secret());
            Optional<NoticeKind> body = NoticeKind.toBody(event.kind()).filter(kind -> ways.contains(NoticeWay.EMAIL));
            if (event.kind() == EventKind.REGISTERED && broughtOver(petition, event)) {
                tiding(petition).broughtOver = true;
            }
            if (Addressee.of(event.kind()).isPresent()) {
                people.ifPresent(kind -> tiding(petition).byModel.add(row(petition, event, kind)));
            } else {
                people.ifPresent(kind -> tiding(petition).toPetitioners = row(petition, event, kind));
            }
            helper.ifPresent(kind -> tiding(petition).toOthers.add(row(petition, event, kind)));
            body.ifPresent(kind -> tiding(petition).toOthers.add(row(petition, event, kind)));
            other.ifPresent(kind -> tiding(petition).toOthers.add(row(petition, event, kind)));
            staff.ifPresent(kind -> tiding(petition).toOthers.add(row(petition, event, kind)));
        }
    }

    /** A claim is closed by the serving of what ends it. */
    private static boolean nothingFollows(Petition petition) {
        return petition.matter().purpose() != Purpose.CLAIM || petition.status() == PetitionStatus.CLOSED;
    }

    private static boolean broughtOver(Petition petition, PetitionEvent event) {
        return petition.matter().filedAt().plus(BROUGHT_OVER).isBefore(event.at());
    }

    private Tiding tiding(Petition petition) {
        return tidings.get().computeIfAbsent(petition.receiptNumber(), number -> new Tiding());
    }

    private static Object[] row(Petition petition, PetitionEvent event, NoticeKind kind) {
        return Outbox.row(petition.receiptNumber(), event.seq(), kind, event.at());
    }

    /** Just before the commit, and once more where that step gave more to tell. */
    private void write() {
        List<Object[]> rows = new ArrayList<>();
        for (Tiding tiding : tidings.get().values()) {
            rows.addAll(tiding.toOthers);
            if (!tiding.broughtOver) {
                rows.addAll(tiding.byModel);
                if (tiding.toPetitioners != null) {
                    rows.add(tiding.toPetitioners);
                }
            }
            tiding.toOthers.clear();
            tiding.byModel.clear();
            tiding.toPetitioners = null;
        }
        if (!rows.isEmpty()) {
            outbox.queue(rows);
        }
    }
}
