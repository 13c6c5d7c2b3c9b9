package org.maplebridge.versions;

import java.util.List;

/**
 * What would become of the petitions on a version if they were moved now.
 *
 * @param running how many instances there are
 * @param staying how many of them cannot move
 * @param steps where they wait, with the step of the other version they would wait at
 * @param free steps of the other version to which none goes
 * @param notes what else changes for those that move, in Chinese
 */
public record Proposal(
        Route route, long running, long staying, List<Step> steps, List<Target> free, List<String> notes) {

    /**
     * A step or timer at which petitions wait.
     *
     * @param to the step in the other version; null where they cannot move
     * @param reason why they cannot, in Chinese; null where they can
     */
    public record Step(
            String element, String name, String type, long waiting, String to, String toName, String reason) {}

    /** A step of the other version at which one can wait. */
    public record Target(String element, String name, String type) {}

    public long moving() {
        return running - staying;
    }
}
