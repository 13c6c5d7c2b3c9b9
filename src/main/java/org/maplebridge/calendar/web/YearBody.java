package org.maplebridge.calendar.web;

import java.util.List;
import org.maplebridge.calendar.PublishedDay;

/** A notice as it is sent in. */
record YearBody(Integer year, List<PublishedDay> days) {}
