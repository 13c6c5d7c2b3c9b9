package org.maplebridge.petition.web;

import java.time.OffsetDateTime;
import org.maplebridge.petition.Petition;
import org.maplebridge.shared.BeijingTime;

/** How and when the last decision came to the petitioner. */
record ServedView(String by, String byLabel, OffsetDateTime at) {

    /** Null as long as it did not. */
    static ServedView of(Petition petition) {
        return petition.servedAt() == null
                ? null
                : new ServedView(
                        petition.servedBy().name(),
                        petition.servedBy().label(),
                        BeijingTime.offset(petition.servedAt()));
    }
}
