package org.maplebridge.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.maplebridge.replay.Habit.Act;

/**
 * What people do with a case at a level. What they really did with it comes first; else one of the acts seen at that level
 * is drawn; where too few were seen, an assumption. The draw depends on the case and the level alone, so that both sides
 * meet the same people.
 */
final class Habits {

    /** So many acts at a level make it known. */
    static final int ENOUGH = 30;

    private static final Map<String, Assumed> ASSUMED =
            Map.of("VILLAGE", new Assumed(0.55, 0.30, 8), "TOWN", new Assumed(0.60, 0.22, 15));
    private static final Assumed ELSEWHERE = new Assumed(0.85, 0, 28);

    /** @param longest working days that the slowest take; the time is drawn evenly below */
    private record Assumed(double solved, double handedUp, double longest) {}

    private final Map<String, List<Habit>> seen = new HashMap<>();

    Habits(List<Habit> observed) {
        observed.forEach(habit ->
                seen.computeIfAbsent(habit.level(), level -> new ArrayList<>()).add(habit));
    }

    boolean known(String level) {
        return seen.getOrDefault(level, List.of()).size() >= ENOUGH;
    }

    /** @param time how often the case came to this level before */
    Habit of(ReplayedCase one, String level, int time) {
        List<Habit> own =
                one.acts().stream().filter(act -> act.level().equals(level)).toList();
        if (time < own.size()) {
            return own.get(time);
        }
        SplittableRandom random =
                new SplittableRandom((one.number() + "/" + level + "/" + time).hashCode() * 0x9E3779B97F4A7C15L);
        if (known(level)) {
            List<Habit> all = seen.get(level);
            return all.get(random.nextInt(all.size()));
        }
        Assumed assumed = ASSUMED.getOrDefault(level, ELSEWHERE);
        double what = random.nextDouble();
        double days = 0.25 + random.nextDouble() * (assumed.longest() - 0.25);
        if (what < assumed.solved()) {
            return new Habit(level, Act.SOLVED, days);
        }
        return new Habit(level, what < assumed.solved() + assumed.handedUp() ? Act.HANDED_UP : Act.SILENT, days);
    }

    /** What is done at a level, in words for the report. */
    String words(String level, String label) {
        if (known(level)) {
            return label + "：取自本县 " + seen.get(level).size() + " 次实际办理";
        }
        Assumed assumed = ASSUMED.getOrDefault(level, ELSEWHERE);
        return "%s：实际记录不足 %d 次，假定 %.0f%% 答复、%.0f%% 提级、其余无人办理，用时 0.25～%.0f 个工作日均匀分布"
                .formatted(label, ENOUGH, assumed.solved() * 100, assumed.handedUp() * 100, assumed.longest());
    }
}
