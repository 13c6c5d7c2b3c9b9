package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class BacklogGuideTest extends DocumentedApi {

    private static final String TAG = "Backlog";
    private static final Endpoint LEAD = new Endpoint(TAG, "Name the leader who takes an old matter on");
    private static final Endpoint READ = new Endpoint(TAG, "Read an old matter");
    private static final Endpoint BURN_DOWN = new Endpoint(TAG, "See how the backlog burns down");
    private static final String INPUT = "{\"leader\":\"xikou.head\"}";

    private static List<FieldDescriptor> oldMatter() {
        return List.of(
                Fields.text("receiptNumber", "number of the petition"),
                Fields.text("enteredAt", "when it came onto the list"),
                Fields.text("leader", "user name of the leader (包案领导)").optional(),
                Fields.text("leaderName", "his name").optional(),
                Fields.text("leaderUnit.code", "unit that he leads").optional(),
                Fields.text("leaderUnit.name", "its name").optional(),
                Fields.text("ledSince", "since when").optional(),
                Fields.text("endedAt", "when the matter was settled").optional(),
                Fields.subsectionArray("plan", "steps: task, last day, whether overdue, and what came of it"));
    }

    private String led() throws Exception {
        String number = filed().get("receiptNumber").asText();
        http.perform(put("/api/v1/petitions/{receiptNumber}/backlog", number)
                        .with(SUPERVISOR)
                        .content(INPUT))
                .andExpect(status().isOk());
        return number;
    }

    @Test
    void namesALeader() throws Exception {
        http.perform(put(
                                "/api/v1/petitions/{receiptNumber}/backlog",
                                filed().get("receiptNumber").asText())
                        .with(SUPERVISOR)
                        .content(INPUT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.leaderUnit.name").value("溪口镇"))
                .andDo(LEAD.answers(
                        "backlog-led",
                        receiptNumber(),
                        requestFields(
                                Fields.text("leader", "user name or name of a head at the petition's unit or above")),
                        responseFields(oldMatter())));
    }

    @Test
    void refusesWhoeverIsNoLeader() throws Exception {
        http.perform(put(
                                "/api/v1/petitions/{receiptNumber}/backlog",
                                filed().get("receiptNumber").asText())
                        .with(SUPERVISOR)
                        .content("{\"leader\":\"xikou.handler\"}"))
                .andExpect(status().isBadRequest())
                .andDo(LEAD.refuses("backlog-no-leader"));
    }

    @Test
    void readsAnOldMatter() throws Exception {
        http.perform(get("/api/v1/petitions/{receiptNumber}/backlog", led()).with(HANDLER))
                .andExpect(status().isOk())
                .andDo(READ.answers("backlog-read", receiptNumber(), responseFields(oldMatter())));
        http.perform(get(
                                "/api/v1/petitions/{receiptNumber}/backlog",
                                filed().get("receiptNumber").asText())
                        .with(HANDLER))
                .andExpect(status().isNotFound())
                .andDo(READ.refuses("backlog-none"));
    }

    @Test
    void burnsDown() throws Exception {
        led();
        http.perform(get("/api/v1/statistics/backlog?unit=990681101000").with(SUPERVISOR))
                .andExpect(status().isOk())
                .andDo(BURN_DOWN.answers(
                        "statistics-backlog",
                        queryParameters(parameterWithName("unit")
                                .description("this unit and below; all that the caller sees when absent")
                                .optional()),
                        responseFields(
                                Fields.number("total", "old matters ever on the list"),
                                Fields.number("open", "still open"),
                                Fields.number("settled", "settled"),
                                Fields.array("months", "month by month"),
                                Fields.text("months[].month", "`2026-11`"),
                                Fields.number("months[].entered", "came onto the list in it"),
                                Fields.number("months[].settled", "settled in it"),
                                Fields.number("months[].openAtEnd", "open at its end"),
                                Fields.array("units", "by the area where they arose"),
                                Fields.text("units[].unit.code", "the area"),
                                Fields.text("units[].unit.name", "its name"),
                                Fields.number("units[].total", "as above"),
                                Fields.number("units[].open", "as above"),
                                Fields.number("units[].settled", "as above"),
                                Fields.number("units[].withLeader", "with a leader"),
                                Fields.number("units[].overdueSteps", "steps of plans that are overdue"))));
    }
}
