package org.maplebridge.notices;

import java.util.UUID;
import org.maplebridge.petition.NoticeWay;

/**
 * A message on its way out, readable.
 *
 * @param key the same at every attempt; whoever sends it on can tell a repetition by it
 * @param file what goes with it, or null
 */
record Outgoing(UUID key, NoticeWay way, String address, String subject, String body, File file) {

    /** A document that goes with an e-mail. */
    record File(String name, byte[] pdf) {}

    Outgoing(UUID key, NoticeWay way, String address, String subject, String body) {
        this(key, way, address, subject, body, null);
    }

    @Override
    public String toString() {
        return "Outgoing[" + key + " " + way + "]";
    }
}
