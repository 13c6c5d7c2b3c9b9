package org.maplebridge.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was shown to whom, held against the rule of who may read a petition (Reg. art. 28, 30, 46). The rule is written
 * down here a second time, from the county's file and from whom the walk itself accused.
 */
final class Readings {

    /** A petition of the walk: who filed it, and the units and persons accused. */
    record Known(RandomWalkTest.Filed filed, String filedBy, Set<String> accusedUnits, Set<String> accusedPersons) {

        String number() {
            return filed.number();
        }
    }

    /**
     * Something of the petition was shown to the member.
     *
     * @param unit where it stood just then; of a row of the engine, the row's tenant; null where it had none
     * @param called departments that an open whistle called to it just then, and units with something to do for it
     */
    record Shown(int step, String username, String what, Known petition, String unit, Set<String> called, Kind kind) {}

    enum Kind {
        PETITION,
        /** Of the engine. */
        ROW,
        /** Who looked at it, without a word of it: for discipline inspection alone, whoever has the petition. */
        LOOKS
    }

    private final County county;
    private final List<Shown> all = new ArrayList<>();

    Readings(County county) {
        this.county = county;
    }

    void add(Shown shown) {
        all.add(shown);
    }

    int count() {
        return all.size();
    }

    Set<String> whatWasShown() {
        return all.stream().map(Shown::what).collect(Collectors.toSet());
    }

    List<String> forbidden() {
        return all.stream()
                .filter(shown -> !allowed(shown))
                .map(shown -> "step " + shown.step() + ": " + shown.username() + " was shown " + shown.what() + " of "
                        + shown.petition().number() + " at " + shown.unit() + ", against "
                        + shown.petition().accusedUnits() + shown.petition().accusedPersons() + ", filed by "
                        + shown.petition().filedBy())
                .toList();
    }

    private boolean allowed(Shown shown) {
        County.Member member = county.members.get(shown.username());
        if (shown.kind() == Kind.LOOKS) {
            return county.places.get(member.unit()).discipline() && !accused(member, shown.petition());
        }
        if (shown.kind() == Kind.ROW) {
            // the administrator looks after the engine and sees its rows, which hold nothing about a person
            return member.administrator()
                    || shown.unit() != null
                            && !accused(member, shown.petition())
                            && county.oversees(member, shown.unit());
        }
        if (accused(member, shown.petition())) {
            return false;
        }
        return shown.petition().filedBy().equals(member.username())
                || shown.unit() != null && county.oversees(member, shown.unit())
                || shown.called().contains(member.unit());
    }

    /** Accused himself, or at work in an accused unit or below one; a discipline inspection is below nobody. */
    boolean accused(County.Member member, Known petition) {
        return petition.accusedPersons().contains(member.name())
                || !member.system() && county.answersTo(member).stream().anyMatch(petition.accusedUnits()::contains);
    }
}
