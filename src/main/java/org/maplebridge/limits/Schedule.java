package org.maplebridge.limits;

import java.time.Instant;

/** The instants a running clock asks the process to wake at; without a reminder of its own it wakes at the end alone. */
public record Schedule(Instant dueAt, Instant firstReminderAt, Instant secondReminderAt) {}
