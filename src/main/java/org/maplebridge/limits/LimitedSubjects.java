package org.maplebridge.limits;

/** The petitions on which clocks run. Whoever changes a clock locks its petition first, so that nobody waits in a circle. */
public interface LimitedSubjects {

    void lock(String receiptNumber);
}
