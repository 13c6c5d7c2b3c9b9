package org.maplebridge.replay;

import java.time.Instant;
import java.util.List;

/**
 * A petition as it is replayed: what models decide by, and nothing that tells who raised it or what was written.
 *
 * @param number its receipt number, or what stands for it in a file
 * @param words of its text only those that a decision table looks for
 * @param named whether a petitioner is named
 * @param trusted whether a known system handed it in
 * @param staff whether somebody with an account filed it
 * @param secret whether reports may not name it
 * @param acts what people really did with it, in order
 */
record ReplayedCase(
        String number,
        Instant filedAt,
        String areaCode,
        String purpose,
        String channel,
        String category,
        int headcount,
        boolean anonymous,
        boolean named,
        boolean confidential,
        List<Against> against,
        boolean trusted,
        boolean staff,
        String procedure,
        List<String> words,
        boolean secret,
        List<Habit> acts) {

    /** Whom it is against, without a name. */
    record Against(String kind, String unitCode) {}

    ReplayedCase at(Instant time) {
        return new ReplayedCase(
                number,
                time,
                areaCode,
                purpose,
                channel,
                category,
                headcount,
                anonymous,
                named,
                confidential,
                against,
                trusted,
                staff,
                procedure,
                words,
                secret,
                acts);
    }
}
