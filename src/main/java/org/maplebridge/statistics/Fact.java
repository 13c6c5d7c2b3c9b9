package org.maplebridge.statistics;

import java.time.LocalDate;

/** Something countable that happened once, at a unit on a local day. */
record Fact(LocalDate day, String unitCode, String level, Measure measure) {}
