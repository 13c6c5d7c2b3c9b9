package org.maplebridge.notices;

import java.time.Clock;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What the worker does by itself outside of a rehearsal, for tests in other packages. */
public final class Rounds {

    private Rounds() {}

    /** Sends what waits, as far as the hour allows. */
    public static void now(ApplicationContext platform) {
        platform.getBean(SendNotices.class).sendDue(() -> true);
    }

    /** Half of a petition's time has passed. */
    public static void remind(ApplicationContext platform, String receiptNumber) {
        platform.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> platform.getBean(Petitions.class)
                        .get(receiptNumber)
                        .noted(
                                new Petition.Act(
                                        Petition.Act.SYSTEM,
                                        platform.getBean(Clock.class).instant()),
                                EventKind.REMINDED,
                                "AT_50_PERCENT",
                                null));
    }
}
