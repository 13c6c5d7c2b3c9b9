package org.maplebridge.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Purpose;
import org.maplebridge.rehearsal.DueWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The staff of a rehearsal: handlers do at each level what {@link Habits} says, registrars accept on the next working day,
 * all others do nothing. A task in whose groups nobody is stays undone.
 */
@Component
@ReplaySide
@Order(2)
class People implements DueWork {

    private static final String HANDLE = "userTask_handlePetition";
    private static final String REGISTER = "userTask_reviewRegistration";
    private static final double DAYS_TO_REGISTER = 1;
    private static final String SAID = "演练";

    private record Plan(Instant at, TaskBook.Seen task, Map<String, Object> form) {}

    private final Cast cast;
    private final Units units;
    private final StaffDirectory staff;
    private final WorkingDays days;
    private final HandsOnTasks hands;
    private final Failures failures;
    private final PriorityQueue<Plan> plans = new PriorityQueue<>(
            Comparator.comparing(Plan::at).thenComparing(plan -> plan.task().receiptNumber()));
    private final Set<String> gone = new HashSet<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private Habits habits;

    People(
            Cast cast,
            Units units,
            StaffDirectory staff,
            WorkingDays days,
            HandsOnTasks hands,
            Failures failures,
            TaskBook book) {
        this.cast = cast;
        this.units = units;
        this.staff = staff;
        this.days = days;
        this.hands = hands;
        this.failures = failures;
        book.tell(this::follow);
    }

    /** They begin to work so. */
    void begin(Habits known) {
        habits = known;
    }

    private void follow(TaskBook.Seen task, boolean here) {
        if (!here) {
            gone.add(task.id());
        } else if (habits != null && cast.indexOf(task.receiptNumber()) >= 0) {
            plan(task);
        }
    }

    private void plan(TaskBook.Seen task) {
        ReplayedCase one = cast.get(cast.indexOf(task.receiptNumber()));
        if (task.key().equals(REGISTER)) {
            plans.add(new Plan(days.after(task.created(), DAYS_TO_REGISTER), task, Map.of("decision", "ACCEPT")));
        } else if (task.key().equals(HANDLE)) {
            String level = units.find(task.unit()).map(unit -> unit.level()).orElse("");
            int visit = visits.merge(task.receiptNumber() + "/" + level, 1, Integer::sum) - 1;
            Habit habit = habits.of(one, level, visit);
            if (habit.act() != Habit.Act.SILENT) {
                plans.add(new Plan(days.after(task.created(), habit.days()), task, form(one, habit)));
            }
        }
    }

    private static Map<String, Object> form(ReplayedCase one, Habit habit) {
        if (habit.act() == Habit.Act.HANDED_UP) {
            return Map.of("outcome", "HAND_UP", "reason", "OTHER", "note", SAID);
        }
        return one.purpose().equals(Purpose.CLAIM.name())
                ? Map.of("outcome", "SOLVED", "reply", SAID)
                : Map.of(
                        "outcome", "SOLVED",
                        "reply", SAID,
                        "conclusion", "EXPLAIN",
                        "answers", SAID,
                        "facts", SAID,
                        "opinionReasons", SAID,
                        "legalBasis", SAID);
    }

    @Override
    public void timeIs(Instant now) {
        // the platform's one clock says it
    }

    @Override
    public Optional<Instant> nextUntil(Instant latest) {
        while (!plans.isEmpty() && gone.contains(plans.peek().task().id())) {
            plans.remove();
        }
        return plans.isEmpty() || plans.peek().at().isAfter(latest)
                ? Optional.empty()
                : Optional.of(plans.peek().at());
    }

    @Override
    public int doDue(Instant now) {
        int failed = 0;
        while (!plans.isEmpty() && !plans.peek().at().isAfter(now)) {
            Plan plan = plans.remove();
            failed += gone.contains(plan.task().id()) || done(plan) ? 0 : 1;
        }
        return failed;
    }

    private boolean done(Plan plan) {
        Optional<String> group =
                plan.task().groups().stream().filter(this::hasMember).findFirst();
        if (group.isEmpty()) {
            failures.add(
                    "任务“" + plan.task().name() + "”没有人能办：候选组 " + plan.task().groups() + " 中没有在岗人员");
            return false;
        }
        try {
            hands.complete(plan.task(), group.get(), plan.form());
            return true;
        } catch (RuntimeException refused) {
            failures.add("任务“" + plan.task().name() + "”提交不了", refused);
            return false;
        }
    }

    private boolean hasMember(String group) {
        int dot = group.lastIndexOf('.');
        return dot > 0
                && role(group.substring(dot + 1))
                        .filter(role -> staff.hasActive(role, group.substring(0, dot)))
                        .isPresent();
    }

    private static Optional<Role> role(String name) {
        for (Role role : Role.values()) {
            if (role.name().equalsIgnoreCase(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
