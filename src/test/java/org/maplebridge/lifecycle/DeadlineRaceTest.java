package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** A handler completes his task while its deadline fires: one of them wins, and the other is told so. */
class DeadlineRaceTest extends LifeCycleTest {

    private static final int ROUNDS = 12;
    private static final String REPLY = "路灯已经修好。";

    private record Race(Door.Answer answer, boolean fired) {}

    @Test
    void oneWinsTheOtherIsToldAndThereIsExactlyOneEffect() throws Exception {
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            itIs(THURSDAY);
            Filed petition = filedIn(SHANGXI);
            Race race = race(petition, i);
            told.add(race.answer().status());
            List<String> events = kindsOfEvents(petition);
            boolean solved = race.answer().status() == 204;
            assertThat(race.fired()).as("events " + events).isNotEqualTo(solved);
            if (solved) {
                assertThat(text(look(petition), "status")).isEqualTo("REPLIED");
                assertThat(unit(look(petition))).isEqualTo(SHANGXI);
                assertThat(events).contains("SOLVED").doesNotContain("DEADLINE_EXCEEDED");
                assertThat(traces(petition)).isEmpty();
            } else {
                assertThat(race.answer().status()).as(race.answer().body()).isIn(404, 409);
                assertThat(race.answer().body()).containsPattern("[\\u4e00-\\u9fff]");
                assertThat(text(look(petition), "status")).isEqualTo("HANDLING");
                assertThat(unit(look(petition))).isEqualTo(XIKOU);
                assertThat(events).contains("DEADLINE_EXCEEDED").doesNotContain("SOLVED");
                assertThat(tasksOf(petition)).hasSize(1);
                handle("xikou.handler", petition, Map.of("outcome", "SOLVED", "reply", REPLY));
            }
        }
        assertThat(told).isSubsetOf(204, 404, 409);
    }

    /** @param round lets one, then the other begin a little earlier */
    private Race race(Filed petition, int round) throws Exception {
        Task task = task(petition);
        claim("shangxi.handler", task).is(204);
        String due = text(look(petition), "dueAt");
        itIs(due);
        Job deadline = management.createJobQuery().processInstanceId(task.getProcessInstanceId()).list().stream()
                .filter(job -> isDeadline(job))
                .findFirst()
                .orElseThrow();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<Door.Answer> handler = both.submit(() -> {
                start.await();
                spin(round % 2 == 0 ? 0 : round);
                return submit("shangxi.handler", task, Map.of("outcome", "SOLVED", "reply", REPLY));
            });
            Future<Boolean> timer = both.submit(() -> {
                start.await();
                spin(round % 2 == 0 ? round : 0);
                return fire(deadline);
            });
            return new Race(handler.get(), timer.get());
        } finally {
            both.shutdownNow();
        }
    }

    private boolean isDeadline(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId()
                .equals("boundaryEvent_deadline");
    }

    /** Whether it did what it is for; the engine would try again what lost, and find it gone. */
    private boolean fire(Job deadline) {
        try {
            management.executeJob(deadline.getId());
            return true;
        } catch (RuntimeException lost) {
            return false;
        }
    }

    private static void spin(int milliseconds) {
        long until = System.nanoTime() + milliseconds * 1_000_000L;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
