package org.maplebridge.supervision;

import org.maplebridge.limits.LevelLimit;

/**
 * A rung of the ladder, as the deployed table has it.
 *
 * @param rank higher is harder
 * @param answerLimit time for the written answer
 * @param next code of the rung above, or null at the top
 */
public record LadderStep(String code, String label, int rank, LevelLimit answerLimit, Card card, String next) {}
