package org.maplebridge.statistics;

/** What the yearly report tells apart (Reg. art. 41). */
enum Aspect {
    CHANNEL,
    PURPOSE,
    /** The first part of the subject; empty for none. */
    FIELD,
    /** A unit that is complained of. Reports on officials are left out: they are not to be traced (Reg. art. 30). */
    AGAINST,
    /** The purpose of what got its reply. */
    RESOLVED,
    /** The whole subject, counted by week for what grows suddenly; never of secret petitions. */
    SUBJECT;

    String of(String value) {
        return this + "=" + value;
    }

    boolean names(String aspect) {
        return aspect.startsWith(this + "=");
    }

    String valueIn(String aspect) {
        return aspect.substring(name().length() + 1);
    }
}
