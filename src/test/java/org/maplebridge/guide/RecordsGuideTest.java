package org.maplebridge.guide;

import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.responseHeaders;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

class RecordsGuideTest extends DocumentedApi {

    private static final String TAG = "Records";
    private static final Endpoint VERIFY = new Endpoint(TAG, "Verify histories");
    private static final Endpoint ARCHIVE = new Endpoint(TAG, "Archive a case");

    @Test
    void verifiesAHistory() throws Exception {
        String number = filed().get("receiptNumber").asText();

        http.perform(get("/api/v1/records/verification?petition={petition}", number)
                        .with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.whole").value(true))
                .andDo(VERIFY.answers(
                        "records-verified",
                        queryParameters(parameterWithName("petition")
                                .description(
                                        "number of one petition; absent: all, for supervisors those of their units")
                                .optional()),
                        responseFields(
                                Fields.array("broken", "the histories that do not hold together, in the order found"),
                                Fields.text("broken[].receiptNumber", "number of the petition")
                                        .optional(),
                                Fields.number("broken[].seq", "the first entry that does not fit, or is not there")
                                        .optional(),
                                Fields.text(
                                                "broken[].fault",
                                                "`ENTRY_CHANGED`, `ENTRY_MISSING` or `LAST_ENTRIES_MISSING`")
                                        .optional(),
                                Fields.text("broken[].faultLabel", "the same in Chinese")
                                        .optional(),
                                Fields.number("petitions", "histories verified"),
                                Fields.number("entries", "entries verified"),
                                Fields.flag("whole", "whether all hold together"))));
        http.perform(get("/api/v1/records/verification").with(HANDLER))
                .andExpect(status().isForbidden())
                .andDo(VERIFY.refuses("records-not-verified"));
    }

    @Test
    void archivesACase() throws Exception {
        String number = filed().get("receiptNumber").asText();

        http.perform(get("/api/v1/petitions/{receiptNumber}/archive", number).with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/zip"))
                .andDo(ARCHIVE.answersFile(
                        "case-archived",
                        receiptNumber(),
                        responseHeaders(headerWithName("Content-Disposition").description("its name as a file"))));
        http.perform(get("/api/v1/petitions/{receiptNumber}/archive", number).with(HOTLINE))
                .andExpect(status().isForbidden())
                .andDo(ARCHIVE.refuses("case-not-archived"));
    }
}
