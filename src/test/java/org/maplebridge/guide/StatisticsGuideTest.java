package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.request.QueryParametersSnippet;

class StatisticsGuideTest extends DocumentedApi {

    private static final String TAG = "Statistics";
    private static final Endpoint RESOLUTION = new Endpoint(TAG, "Read where petitions were resolved");
    private static final Endpoint REPORT = new Endpoint(TAG, "Read the yearly report");
    private static final Endpoint PRINTED_REPORT = new Endpoint(TAG, "Print the yearly report");
    private static final Endpoint FLOW = new Endpoint(TAG, "Read what went through units");

    private static QueryParametersSnippet period() {
        return queryParameters(
                parameterWithName("unit")
                        .description("unit to count, with all below it; absent: all that the caller sees")
                        .optional(),
                parameterWithName("from").description("first day, `2026-01-01`").optional(),
                parameterWithName("to").description("last day").optional());
    }

    private static List<FieldDescriptor> scope() {
        return List.of(
                Fields.text("unit.code", "what was counted"),
                Fields.text("unit.name", "its name"),
                Fields.text("from", "as asked").optional(),
                Fields.text("to", "as asked").optional());
    }

    private static List<FieldDescriptor> amounts(String prefix) {
        return List.of(
                Fields.number(prefix + "filed", "petitions filed"),
                Fields.number(prefix + "resolved", "resolved with a reply"),
                Fields.number(prefix + "escalatedByDeadline", "moved up because a limit passed"),
                Fields.number(prefix + "escalatedByDecision", "moved up by decision"),
                Fields.number(prefix + "returned", "returned as wrongly routed"),
                Fields.number(prefix + "withdrawn", "withdrawn by the petitioner"),
                Fields.number(prefix + "overdueAtTop", "limit of the top level passed"));
    }

    @Test
    void tellsWherePetitionsWereResolved() throws Exception {
        handled(filed().get("receiptNumber").asText(), Map.of("outcome", "SOLVED", "reply", "已修复。"));
        List<FieldDescriptor> fields = new ArrayList<>(scope());
        fields.add(Fields.number("filed", "petitions filed in the period"));
        fields.add(Fields.number("resolved", "petitions resolved in the period"));
        fields.add(Fields.text("levels[].level", "a level"));
        fields.add(Fields.text("levels[].levelLabel", "the same in Chinese"));
        fields.add(Fields.number("levels[].resolved", "petitions resolved there"));
        fields.add(Fields.number("levels[].share", "share of all that were resolved, 0 to 1"));

        http.perform(get("/api/v1/statistics/resolution-by-level?unit=990681000000&from=2026-01-01&to=2026-12-31")
                        .with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.levels[0].level").value("VILLAGE"))
                .andDo(RESOLUTION.answers("resolution-by-level", period(), responseFields(fields)));
    }

    @Test
    void tellsWhatWentThrough() throws Exception {
        filed();
        List<FieldDescriptor> fields = new ArrayList<>(scope());
        fields.addAll(amounts("total."));
        fields.add(Fields.text("flows[].unit.code", "a unit"));
        fields.add(Fields.text("flows[].unit.name", "its name"));
        fields.add(Fields.text("flows[].level", "its level"));
        fields.add(Fields.text("flows[].levelLabel", "the same in Chinese"));
        fields.addAll(amounts("flows[]."));

        http.perform(get("/api/v1/statistics/flow?unit=990681101000").with(ADMIN))
                .andExpect(status().isOk())
                .andDo(FLOW.answers("flow", period(), responseFields(fields)));
    }

    @Test
    void refusesAPeriodThatCannotBe() throws Exception {
        http.perform(get("/api/v1/statistics/flow?from=2026-02-01&to=2026-01-01")
                        .with(ADMIN))
                .andExpect(status().isBadRequest())
                .andDo(FLOW.refuses("statistics-invalid"));
    }

    @Test
    void showsNobodyTheFiguresOfOthers() throws Exception {
        http.perform(get("/api/v1/statistics/resolution-by-level?unit=990681102201")
                        .with(HANDLER))
                .andExpect(status().isForbidden())
                .andDo(RESOLUTION.refuses("statistics-forbidden"));
        http.perform(get("/api/v1/statistics/resolution-by-level?unit=110000000000")
                        .with(HANDLER))
                .andExpect(status().isNotFound())
                .andDo(RESOLUTION.refuses("statistics-unit-unknown"));
    }

    @Test
    void reportsOnAYear() throws Exception {
        filed();
        http.perform(get("/api/v1/statistics/yearly-report/{year}?unit=990681000000", 2026)
                        .with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.filed").isNumber())
                .andDo(REPORT.answers(
                        "yearly-report",
                        pathParameters(parameterWithName("year").description("a year that has begun")),
                        queryParameters(parameterWithName("unit")
                                .description("unit to report on, with all below it; absent: all that the caller sees")
                                .optional()),
                        responseFields(
                                Fields.number("year", "the year"),
                                Fields.text("asOf", "the last day counted"),
                                Fields.text("unit.code", "what was counted"),
                                Fields.text("unit.name", "its name"),
                                Fields.number("filed", "petitions filed"),
                                Fields.number("resolved", "resolved with a reply"),
                                Fields.number("withdrawn", "withdrawn by the petitioner"),
                                Fields.text("channels[].code", "a channel"),
                                Fields.text("channels[].label", "the same in Chinese"),
                                Fields.number("channels[].count", "petitions filed that way"),
                                Fields.text("purposes[].code", "a purpose"),
                                Fields.text("purposes[].label", "the same in Chinese"),
                                Fields.number("purposes[].count", "petitions filed with it"),
                                Fields.array("fields", "by the first part of the subject, the most frequent first"),
                                Fields.text("fields[].label", "a field"),
                                Fields.number("fields[].count", "petitions filed about it"),
                                Fields.subsectionArray(
                                        "mostComplainedOf",
                                        "up to ten units and how often they were complained of, without reports on"
                                                + " officials"),
                                Fields.number("assigned", "sent to a unit to be handled"),
                                Fields.number("transferred", "sent on to another unit"),
                                Fields.number("returned", "returned as wrongly routed"),
                                Fields.number("escalatedByDeadline", "moved up because a limit passed"),
                                Fields.number("escalatedByDecision", "moved up by decision"),
                                Fields.number("urged", "urged"),
                                Fields.number("supervised", "how often a unit was put under supervision"),
                                Fields.number("suggestions.filed", "suggestions filed"),
                                Fields.number("suggestions.answered", "suggestions answered"))));
        http.perform(get("/api/v1/statistics/yearly-report/{year}.pdf", 2026).with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andDo(PRINTED_REPORT.answersFile(
                        "yearly-report-printed",
                        pathParameters(parameterWithName("year").description("a year that has begun"))));
        http.perform(get("/api/v1/statistics/yearly-report/{year}", 2999).with(ADMIN))
                .andExpect(status().isBadRequest())
                .andDo(REPORT.refuses("yearly-report-refused"));
    }
}
