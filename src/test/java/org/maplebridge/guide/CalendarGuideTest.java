package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.restdocs.request.PathParametersSnippet;

class CalendarGuideTest extends DocumentedApi {

    private static final String TAG = "Calendar";
    private static final Endpoint READ = new Endpoint(TAG, "Read how a year is counted");
    private static final Endpoint LOAD = new Endpoint(TAG, "Load the holiday notice of a year");
    private static final String NOTICE = """
            {"year":2031,"days":[
              {"date":"2031-01-01","kind":"OFF","holiday":"元旦","notice":"https://www.gov.cn/2031"},
              {"date":"2031-01-04","kind":"WORK","holiday":"元旦","notice":"https://www.gov.cn/2031"}]}
            """;

    private static PathParametersSnippet year() {
        return pathParameters(parameterWithName("year").description("2000 to 2100"));
    }

    @Test
    void showsAYear() throws Exception {
        http.perform(get("/api/v1/calendar/{year}", 2026).with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.provisional").value(false))
                .andDo(READ.answers(
                        "calendar",
                        year(),
                        responseFields(
                                Fields.number("year", "the year"),
                                Fields.flag("provisional", "no notice yet: weekends and fixed holidays are off"),
                                Fields.text("rule", "`STATE_COUNCIL_NOTICE` or `WEEKENDS_AND_FIXED_HOLIDAYS`"),
                                Fields.text("ruleLabel", "the same in Chinese"),
                                Fields.array("notices", "addresses of the notices"),
                                Fields.text("loadedAt", "when it was loaded, null while provisional")
                                        .optional(),
                                Fields.text("loadedBy", "by whom, null while provisional")
                                        .optional(),
                                Fields.text("days[].date", "a day that differs from its weekday"),
                                Fields.text("days[].kind", "`OFF`, or `WORK` for a make-up working day (调休)"),
                                Fields.text("days[].kindLabel", "the same in Chinese"),
                                Fields.text("days[].holiday", "name of the holiday")
                                        .optional(),
                                Fields.text("days[].notice", "notice it comes from")
                                        .optional())));
    }

    @Test
    void knowsNoYearBeyond() throws Exception {
        http.perform(get("/api/v1/calendar/{year}", 1999).with(HANDLER))
                .andExpect(status().isNotFound())
                .andDo(READ.refuses("calendar-unknown"));
    }

    @Test
    void loadsANotice() throws Exception {
        http.perform(put("/api/v1/calendar/{year}", 2031).with(ADMIN).content(NOTICE))
                .andExpect(status().isOk())
                .andDo(LOAD.answers(
                        "calendar-loaded",
                        year(),
                        requestFields(
                                Fields.number("year", "the same as in the address"),
                                Fields.text("days[].date", "in the year, or in the December before"),
                                Fields.text("days[].kind", "`OFF`, or `WORK` on a Saturday or Sunday"),
                                Fields.text("days[].holiday", "name of the holiday, up to 50 characters")
                                        .optional(),
                                Fields.text("days[].notice", "address of the notice")),
                        responseFields(
                                Fields.number("year", "the year"),
                                Fields.number("days", "how many days the notice arranges"),
                                Fields.subsectionArray(
                                        "movedDeadlines",
                                        "each running limit that moved: `subject`, `kind`, `from` and `to`"))));
    }

    @Test
    void refusesANoticeThatBreaksARule() throws Exception {
        http.perform(put("/api/v1/calendar/{year}", 2031)
                        .with(ADMIN)
                        .content(NOTICE.replace("2031-01-04", "2031-01-03")))
                .andExpect(status().isBadRequest())
                .andDo(LOAD.refuses("calendar-invalid"));
    }

    @Test
    void letsAdministratorsOnlyLoad() throws Exception {
        http.perform(put("/api/v1/calendar/{year}", 2031).with(HANDLER).content(NOTICE))
                .andExpect(status().isForbidden())
                .andDo(LOAD.refuses("calendar-forbidden"));
    }
}
