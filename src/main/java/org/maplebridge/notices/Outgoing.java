package org.maplebridge.notices;

import java.util.UUID;
import org.maplebridge.petition.NoticeWay;

/**
 * A message on its way out, readable.
 *
 * @param key the same at every attempt; whoever sends it on can tell a repetition by it
 */
record Outgoing(UUID key, NoticeWay way, String address, String subject, String body) {

    @Override
    public String toString() {
        return "Outgoing[" + key + " " + way + "]";
    }
}
