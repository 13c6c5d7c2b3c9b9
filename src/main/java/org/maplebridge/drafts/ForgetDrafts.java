package org.maplebridge.drafts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.maplebridge.shared.BeijingTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets drafts every night: those of tasks that wait no more, whoever finished them and however, and those that nobody
 * touched for 30 days. The completion of a task is spared the question.
 */
@Component
class ForgetDrafts {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 500;

    private final FormDrafts drafts;
    private final FormTasks tasks;
    private final Clock time;

    ForgetDrafts(FormDrafts drafts, FormTasks tasks, Clock time) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.time = time;
    }

    @Scheduled(cron = "${maplebridge.checks.nightly:0 20 3 * * *}", zone = BeijingTime.NAME)
    public void forget() {
        drafts.removeBefore(time.instant().minus(KEPT));
        List<String> next = drafts.tasks("", AT_ONCE);
        while (!next.isEmpty()) {
            Set<String> waiting = tasks.waiting(next);
            next.stream().filter(task -> !waiting.contains(task)).forEach(drafts::removeOf);
            next = drafts.tasks(next.get(next.size() - 1), AT_ONCE);
        }
    }
}
