package org.maplebridge.notices;

import java.util.Arrays;
import java.util.List;
import org.maplebridge.petition.ContactChanged;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.petition.PetitionConcealed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits to be sent does not go out any more where its receiver does not want it, or where it would say too much now. */
@Component
class FollowWishes {

    private final Outbox outbox;

    FollowWishes(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ContactChanged change) {
        List<NoticeWay> unwanted = Arrays.stream(NoticeWay.values())
                .filter(way -> !way.in(change.notices()))
                .toList();
        if (!unwanted.isEmpty()) {
            outbox.drop(change.receiptNumber(), change.petitioner(), unwanted);
        }
    }

    @EventListener
    void on(PetitionConcealed concealed) {
        outbox.drop(concealed.receiptNumber());
    }
}
