package org.maplebridge.petition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.petition.Petition.Act;

/** Who is asked to keep away from a petition, and who does (Reg. art. 28). */
public final class PetitionRecusals {

    private final PetitionState state;

    PetitionRecusals(PetitionState state) {
        this.state = state;
    }

    /** @param who the person's or unit's name, as the history tells it */
    public void asked(Act act, AccusedKind kind, String who, String why) {
        state.requireOpen();
        state.recusals++;
        state.note(act, EventKind.RECUSAL_ASKED, kind.name(), who + "：" + why);
    }

    public void refused(Act act, AccusedKind kind, String who, String why) {
        state.requireOpen();
        oneLess();
        state.note(act, EventKind.RECUSAL_REFUSED, kind.name(), who + "：" + why);
    }

    /**
     * From now on the person or the unit keeps away from it for good.
     *
     * @param target user name or code of the unit
     * @param how granted on request, or of his own accord
     */
    public void steppedAside(Act act, AccusedKind kind, String target, EventKind how, String who, String why) {
        state.requireOpen();
        Set<String> more = new TreeSet<>(state.asides);
        more.add(code(kind, target));
        state.asides = Set.copyOf(more);
        if (how == EventKind.RECUSAL_GRANTED) {
            oneLess();
        }
        state.note(act, how, kind.name(), who + "：" + why);
    }

    /** Nobody decides the requests that are open any more. */
    public void fellAway() {
        state.recusals = 0;
        state.changedSilently();
    }

    private void oneLess() {
        state.recusals = Math.max(0, state.recusals - 1);
    }

    /** How many requests are undecided. */
    public int open() {
        return state.recusals;
    }

    /** Whether the person or the unit keeps away from it, on request or of his own accord. */
    public boolean aside(AccusedKind kind, String target) {
        return state.asides.contains(code(kind, target));
    }

    /** How it is kept that somebody stepped aside. */
    public static String code(AccusedKind kind, String target) {
        return kind + ":" + target;
    }

    /** Codes of the units that keep away from it. */
    public List<String> unitsAside() {
        String prefix = code(AccusedKind.UNIT, "");
        return state.asides.stream()
                .filter(code -> code.startsWith(prefix))
                .map(code -> code.substring(prefix.length()))
                .toList();
    }

    /** Whether anybody keeps away from it: accused, or aside for another reason. */
    public boolean anybody() {
        return !state.asides.isEmpty() || !state.matter.accused().isEmpty();
    }
}
