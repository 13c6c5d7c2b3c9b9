package org.maplebridge.notices;

import org.maplebridge.petition.NoticeWay;

/** One way out of the platform. What is not set up is not ready, and nobody is offered it. */
interface NoticeGateway {

    NoticeWay way();

    boolean ready();

    /** Whether a message that is handed over twice with one key goes out once. */
    boolean deduplicates();

    /** Hands it over, once; waits for the answer. */
    Delivery send(Outgoing message);
}
