package org.maplebridge.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Every task that came up while one side was played: whose, when, until when. What is rolled back was never there. */
@Component
@ReplaySide
public class TaskBook {

    /** @param unit code of the unit that sees it, null when nobody does */
    public record Seen(
            String id,
            String key,
            String name,
            String receiptNumber,
            String unit,
            List<String> groups,
            Instant created,
            Instant due) {}

    private record End(Instant at, boolean done) {}

    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final Map<String, End> ends = new LinkedHashMap<>();
    private final List<BiConsumer<Seen, Boolean>> readers = new ArrayList<>();

    /** Tells of each task that came up (true) or ended (false), once that is committed. */
    void tell(BiConsumer<Seen, Boolean> reader) {
        readers.add(reader);
    }

    public void created(Seen task) {
        afterCommit(() -> {
            seen.put(task.id(), task);
            readers.forEach(reader -> reader.accept(task, true));
        });
    }

    /** @param done whether somebody completed it */
    public void ended(String id, Instant at, boolean done) {
        afterCommit(() -> {
            if (seen.containsKey(id) && ends.putIfAbsent(id, new End(at, done)) == null) {
                readers.forEach(reader -> reader.accept(seen.get(id), false));
            }
        });
    }

    List<SideResult.TaskResult> all(Cast cast) {
        return seen.values().stream()
                .map(task -> {
                    End end = ends.get(task.id());
                    return new SideResult.TaskResult(
                            cast.indexOf(task.receiptNumber()),
                            task.key(),
                            task.name(),
                            task.unit(),
                            task.groups(),
                            task.created(),
                            task.due(),
                            end == null ? null : end.at(),
                            end != null && end.done());
                })
                .toList();
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
