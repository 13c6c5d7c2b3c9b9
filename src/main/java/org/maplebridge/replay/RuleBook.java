package org.maplebridge.replay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How often each row of each decision table applied while one side was played; a step that is repeated counts again. */
@Component
@ReplaySide
public class RuleBook {

    private record Row(String table, String rule) {}

    private final Map<Row, Long> times = new ConcurrentHashMap<>();

    public void fired(String table, String rule) {
        times.merge(new Row(table, rule), 1L, Long::sum);
    }

    List<SideResult.FiredRule> all() {
        return times.entrySet().stream()
                .map(entry -> new SideResult.FiredRule(
                        entry.getKey().table(), entry.getKey().rule(), entry.getValue()))
                .toList();
    }
}
