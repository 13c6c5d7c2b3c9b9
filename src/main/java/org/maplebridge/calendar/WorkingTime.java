package org.maplebridge.calendar;

import java.time.LocalTime;

/** A stretch of a working day in which working hours pass: {@code 09:00-12:00}. */
record WorkingTime(LocalTime from, LocalTime to) {

    WorkingTime {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Working time must end after it starts: " + from + "-" + to);
        }
    }

    /** Reads the written form, also from configuration. */
    public static WorkingTime valueOf(String text) {
        String[] ends = text.strip().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Not a working time such as 09:00-12:00: " + text);
        }
        return new WorkingTime(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }
}
