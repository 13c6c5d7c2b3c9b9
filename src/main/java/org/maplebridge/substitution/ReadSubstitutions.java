package org.maplebridge.substitution;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Service;

/** The substitutions that concern somebody: his own, on whichever side, and those of the people for whom he may arrange one. */
@Service
class ReadSubstitutions {

    private static final int MOST = 100;

    /** Where one stands. */
    public enum State {
        AHEAD("未开始"),
        RUNNING("代理中"),
        OVER("已到期"),
        ENDED_EARLY("已提前结束");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final Substitutions substitutions;
    private final NameSubstitute nameSubstitute;
    private final StaffDirectory staff;
    private final Units units;
    private final Clock time;

    ReadSubstitutions(
            Substitutions substitutions, NameSubstitute nameSubstitute, StaffDirectory staff, Units units, Clock time) {
        this.substitutions = substitutions;
        this.nameSubstitute = nameSubstitute;
        this.staff = staff;
        this.units = units;
        this.time = time;
    }

    /** The newest first, a hundred at most. */
    public List<Substitution> of(StaffMember person) {
        Stream<String> arranged = staff.inUnits(arrangedBy(person)).stream()
                .filter(one -> one.posts().stream().anyMatch(post -> post.role().worksInUnit()))
                .map(StaffMember::username);
        List<String> names =
                Stream.concat(arranged, Stream.of(person.username())).distinct().toList();
        return substitutions.of(names, MOST);
    }

    /** The units of whose people he arranges it. */
    Set<String> arrangedBy(StaffMember person) {
        if (person.administrator()) {
            return units.all().stream().map(unit -> unit.code()).collect(Collectors.toSet());
        }
        return units.atOrBelow(person.posts().stream()
                .filter(post -> post.role() == Role.HEAD)
                .map(StaffMember.Post::unitCode)
                .toList());
    }

    public State stateOf(Substitution one) {
        if (one.over()) {
            return one.endedBy() == null ? State.OVER : State.ENDED_EARLY;
        }
        return one.from().isAfter(time.instant()) ? State.AHEAD : State.RUNNING;
    }

    /** Whether the person may end it. */
    public boolean ends(Substitution one, StaffMember person) {
        return !one.over()
                && staff.own(one.absent())
                        .filter(absent -> nameSubstitute.arranges(person, absent))
                        .isPresent();
    }
}
