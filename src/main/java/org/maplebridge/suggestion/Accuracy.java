package org.maplebridge.suggestion;

/**
 * How often suggestions were what a person decided: the newest decisions were guessed from the older ones. Counted are
 * matters, never persons.
 *
 * @param learnedFrom decisions that suggestions are made of now
 * @param tested how many of the newest were guessed; 0 while there are too few
 * @param first of them, where the first suggestion was the decision
 * @param firstThree where one of the first three was
 */
public record Accuracy(int learnedFrom, int tested, int first, int firstThree) {

    static final Accuracy NONE = new Accuracy(0, 0, 0, 0);

    /** Whole percent; 0 for nothing tested. */
    public int firstPercent() {
        return percent(first);
    }

    /** Whole percent; 0 for nothing tested. */
    public int firstThreePercent() {
        return percent(firstThree);
    }

    private int percent(int count) {
        return tested == 0 ? 0 : Math.round(100f * count / tested);
    }
}
