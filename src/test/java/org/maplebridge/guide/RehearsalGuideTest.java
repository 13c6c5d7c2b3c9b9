package org.maplebridge.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.restdocs.payload.FieldDescriptor;

class RehearsalGuideTest extends DocumentedApi {

    private static final String TAG = "Rehearsal";
    private static final String CLOCK = "/api/v1/rehearsal/clock";
    private static final Endpoint READ = new Endpoint(TAG, "Read the rehearsal clock");
    private static final Endpoint MOVE = new Endpoint(TAG, "Move the rehearsal clock forward");
    private static final FieldDescriptor[] STATE = {
        Fields.text("now", "what the clock shows"),
        Fields.number("failed", "pieces of due work that failed and will be tried again, absent when there are none")
                .optional()
    };

    @Test
    void showsTheTime() throws Exception {
        http.perform(get(CLOCK).with(HANDLER))
                .andExpect(status().isOk())
                .andDo(READ.answers("clock", responseFields(STATE)));
    }

    @Test
    void movesForward() throws Exception {
        http.perform(put(CLOCK).with(ADMIN).content("{\"advance\":\"PT1M\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.failed").doesNotExist())
                .andDo(MOVE.answers(
                        "clock-moved",
                        requestFields(
                                Fields.text("now", "the time to move to, with offset")
                                        .optional(),
                                Fields.text("advance", "or by how much: `P3D`, `PT12H`, `P1DT6H`")
                                        .optional()),
                        responseFields(STATE)));
    }

    /** What fails is tried again and keeps neither the others nor the clock from going on. */
    @Test
    void movesOnceForAKeyThoughATimerFails(@Autowired ManagementService management, @Autowired JdbcTemplate database)
            throws Exception {
        String number = filed().get("receiptNumber").asText();
        String job = database.queryForObject(
                "select id_ from act_ru_job where handler_cfg_ like 'boundaryEvent_deadline%' and process_instance_id_ in"
                        + " (select proc_inst_id_ from act_ru_task where description_ = ?)",
                String.class, number);
        management.setJobDuedate(job, Date.from(now().plusSeconds(30).toInstant()));
        database.update("update act_ru_job set handler_cfg_ = 'boundaryEvent_nowhere' where id_ = ?", job);
        String key = "clock-" + number;
        try {
            String moved = http.perform(put(CLOCK)
                            .with(ADMIN)
                            .header("Idempotency-Key", key)
                            .content("{\"advance\":\"PT1M\"}"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.failed").value(1))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(database.queryForObject("select now from rehearsal_clock", OffsetDateTime.class)
                            .toInstant())
                    .isEqualTo(now().toInstant())
                    .isEqualTo(OffsetDateTime.parse(read(moved).get("now").asText())
                            .toInstant());
            http.perform(put(CLOCK).with(ADMIN).header("Idempotency-Key", key).content("{\"advance\":\"PT1M\"}"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(moved));
            assertThat(now().toInstant())
                    .isEqualTo(OffsetDateTime.parse(read(moved).get("now").asText())
                            .toInstant());
        } finally {
            http.perform(post("/api/v1/petitions/{receiptNumber}/withdrawal", number)
                            .with(HOTLINE)
                            .content("{\"reason\":\"已经解决\"}"))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void neverMovesBack() throws Exception {
        http.perform(put(CLOCK).with(ADMIN).content("{\"now\":\"2026-01-01T00:00:00+08:00\"}"))
                .andExpect(status().isBadRequest())
                .andDo(MOVE.refuses("clock-back"));
    }

    @Test
    void movesToNoTimeThatCannotBeKept() throws Exception {
        OffsetDateTime before = now();
        for (String move : new String[] {
            "{\"now\":\"+99999-01-01T00:00:00+08:00\"}", "{\"advance\":\"P999999Y\"}", "{\"advance\":\"PT9999999999H\"}"
        }) {
            http.perform(put(CLOCK).with(ADMIN).content(move)).andExpect(status().isBadRequest());
        }
        assertThat(now()).isEqualTo(before);
    }

    private OffsetDateTime now() throws Exception {
        return OffsetDateTime.parse(read(http.perform(get(CLOCK).with(ADMIN))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .get("now")
                .asText());
    }

    @Test
    void isMovedByAdministratorsOnly() throws Exception {
        http.perform(put(CLOCK).with(HANDLER).content("{\"advance\":\"P1D\"}"))
                .andExpect(status().isForbidden())
                .andDo(MOVE.refuses("clock-forbidden"));
    }
}
