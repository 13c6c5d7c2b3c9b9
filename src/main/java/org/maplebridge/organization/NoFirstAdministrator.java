package org.maplebridge.organization;

/** The platform does not start: nobody could administer it. The message says what to set, in Chinese and English. */
final class NoFirstAdministrator extends RuntimeException {

    NoFirstAdministrator(String message) {
        super(message);
    }
}
