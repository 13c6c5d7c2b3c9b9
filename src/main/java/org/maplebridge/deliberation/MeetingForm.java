package org.maplebridge.deliberation;

/** What was written down of a meeting, unchecked. */
public record MeetingForm(String heldOn, Number attended, String minutes, String resolution, String promises) {}
