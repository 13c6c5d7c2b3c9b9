package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
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
        org.assertj.core.api.Assertions.assertThat(now()).isEqualTo(before);
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
