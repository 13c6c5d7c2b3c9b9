package org.maplebridge.petition;

import java.util.List;

/**
 * The written opinion on a petition, request by request (Reg. art. 32).
 *
 * @param facts null where the reply alone says everything; so are reasons and legal basis
 */
public record Opinion(Conclusion conclusion, String facts, String reasons, String legalBasis, List<Item> items) {

    /** What was asked for, and the answer to it. */
    public record Item(String request, String answer) {}

    /** The short way: the reply answers the one request, and says facts and reasons. */
    public static Opinion ofReply(Conclusion conclusion, String request, String reply) {
        return new Opinion(conclusion, null, null, null, List.of(new Item(request, reply)));
    }

    /** Whether the reply alone says everything. */
    public boolean brief() {
        return facts == null;
    }
}
