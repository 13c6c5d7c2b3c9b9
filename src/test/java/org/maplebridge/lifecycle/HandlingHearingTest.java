package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A major or complex matter is heard while it is handled (Reg. art. 31): the head calls, the limit runs on. */
class HandlingHearingTest extends LifeCycleTest {

    private static final List<String> SEES = List.of("shangxi.handler", "shangxi.head", "xikou.head");
    private static final List<String> DOES_NOT = List.of("xiaxi.handler", "zhujian.handler");
    private static final Map<String, String> HEAR = Map.of("decision", "PROCEED", "note", "争议大，涉及多户");
    private static final Map<String, String> FRIDAY =
            Map.of("hearingAt", "2026-09-25T09:00", "hearingPlace", "村委会", "participants", "主持人：村主任；双方");

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
    }

    @Test
    void theHeadCallsItHoldsItAndTheHandlerGoesOn() {
        String dueAt = text(look(petition), "dueAt");
        accompany("shangxi.handler", petition, "HANDLING_HEARING");
        submit("shangxi.handler", task(petition, "userTask_decideHearing"), HEAR)
                .is(204);
        Task convening = task(petition, "userTask_conveneHearing");
        assertThat(claim("shangxi.handler", convening).status()).isEqualTo(403);
        assertThat(tasksSeenBy("xiaxi.handler")).doesNotContain(convening.getId());
        assertReaders(petition, SEES, DOES_NOT);
        work("shangxi.head", convening, FRIDAY);
        Task holding = task(petition, "userTask_holdHearing");
        claim("shangxi.head", holding).is(204);
        Map<String, String> held = Map.of("hearingOutcome", "HELD", "minutes", "各方陈述，同意由村集体先修。");
        Door.Answer early = submit("shangxi.head", holding, held);
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.body()).contains("听证情况：还没有到通知的听证时间");
        timeGoesOnUntil("2026-09-25T09:00:00+08:00");
        submit("shangxi.head", holding, held).is(204);

        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
        assertThat(text(look(petition), "dueAt")).isEqualTo(dueAt);
        assertThat(kindsOfEvents(petition))
                .containsSubsequence("ACCOMPANIMENT_STARTED", "HEARING_DECIDED", "HEARING_CONVENED", "HEARING_HELD");
        work("shangxi.handler", task(petition), Map.of("outcome", "SOLVED", "reply", "已按听证意见修好。"));
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void aSolvedMatterIsHeardNoMore() {
        accompany("shangxi.handler", petition, "HANDLING_HEARING");
        submit("shangxi.handler", task(petition, "userTask_decideHearing"), HEAR)
                .is(204);
        work("shangxi.head", task(petition, "userTask_conveneHearing"), FRIDAY);
        work(
                "shangxi.handler",
                task(petition, "userTask_handlePetition"),
                Map.of("outcome", "SOLVED", "reply", "已经修好。"));
        assertThat(traces(petition)).isEmpty();
        assertThat(kindsOfEvents(petition)).contains("ACCOMPANIMENT_FELL_AWAY");
    }

    @Test
    void aSecondHearingBesideTheFirstOneIsRefused() {
        accompany("shangxi.handler", petition, "HANDLING_HEARING");
        submit("shangxi.handler", task(petition, "userTask_decideHearing"), HEAR)
                .is(204);
        work("shangxi.head", task(petition, "userTask_conveneHearing"), FRIDAY);
        accompany("shangxi.handler", petition, "HANDLING_HEARING");
        Task second = task(petition, "userTask_decideHearing");
        Door.Answer refused = submit("shangxi.handler", second, HEAR);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("第三十一条");
        submit("shangxi.handler", second, Map.of("decision", "CANCEL")).is(204);
    }

    @Test
    void aSimpleMatterIsNotHeard() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("procedure", "SIMPLIFIED");
        petition = filed(matter);
        assertThat(text(look(petition), "procedure")).isEqualTo("SIMPLIFIED");
        accompany("shangxi.handler", petition, "HANDLING_HEARING");
        Task deciding = task(petition, "userTask_decideHearing");
        assertThat(submit("shangxi.handler", deciding, Map.of("decision", "PROCEED"))
                        .body())
                .contains("举行听证的理由：必填");
        Door.Answer refused = submit("shangxi.handler", deciding, HEAR);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("重大、复杂、疑难", "第三十一条");
    }

    @Test
    void aSecretMatterIsNotHeard() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("confidential", true);
        petition = filed(matter);
        accompany("shangxi.handler", petition, "HANDLING_HEARING");
        Task deciding = task(petition, "userTask_decideHearing");
        Door.Answer refused = submit("shangxi.handler", deciding, HEAR);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("需要保密", "听证会使他人知悉", "第三十条");
        assertThat(kindsOfEvents(petition)).doesNotContain("HEARING_DECIDED");
        submit("shangxi.handler", deciding, Map.of("decision", "CANCEL")).is(204);
    }
}
