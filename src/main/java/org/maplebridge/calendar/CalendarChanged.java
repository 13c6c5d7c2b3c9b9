package org.maplebridge.calendar;

/** A year's days were loaded or replaced; published within the transaction that does it. */
record CalendarChanged(int year) {}
