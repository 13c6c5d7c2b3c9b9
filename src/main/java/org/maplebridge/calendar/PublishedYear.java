package org.maplebridge.calendar;

import java.util.List;

/** The days that the notice for a year arranges, some of them in the December before. */
public record PublishedYear(int year, List<PublishedDay> days) {}
