package org.maplebridge.notices;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.maplebridge.petition.NoticeWay;

/** The key of a message: always the same for one entry, receiver and way, and nothing can be read from it. */
final class NoticeKey {

    private NoticeKey() {}

    static UUID of(String receiptNumber, int seq, NoticeKind kind, String receiver, NoticeWay way) {
        String whole = String.join("\n", receiptNumber, String.valueOf(seq), kind.name(), receiver, way.name());
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    }
}
