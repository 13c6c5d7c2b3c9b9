package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class TaskClaimsGuideTest extends DocumentedApi {

    private static final Endpoint CLAIM = new Endpoint("Petitions", "Claim several tasks");
    private static final String ADDRESS = "/api/v1/tasks/claims";

    private static final List<FieldDescriptor> CLAIMS = List.of(
            Fields.array("claims", "one for each task, or for each petition without one"),
            Fields.text("claims[].receiptNumber", "number of the petition"),
            Fields.text("claims[].task", "what is to be done; absent where nothing waits for the caller")
                    .optional(),
            Fields.flag("claims[].claimed", "whether the caller has it now"),
            Fields.subsection("claims[].problem", "why not, as the single claim would say it")
                    .optional());

    @Test
    void claimsWhatWaitsForHimAndIsToldWhatDoesNot() throws Exception {
        String number = filed().get("receiptNumber").asText();
        http.perform(post(ADDRESS)
                        .with(HANDLER)
                        .content("{\"receiptNumbers\":[\"" + number + "\",\"FL-20260101-000001-0\"]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.claims[0].claimed").value(true))
                .andExpect(jsonPath("$.claims[1].claimed").value(false))
                .andDo(CLAIM.answers(
                        "tasks-claimed",
                        requestFields(Fields.array(
                                "receiptNumbers", "petitions of which the caller claims what waits for him, 1 to 100")),
                        responseFields(CLAIMS)));
        http.perform(post(ADDRESS).with(HANDLER).content("{\"receiptNumbers\":[]}"))
                .andExpect(status().isBadRequest())
                .andDo(CLAIM.refuses("tasks-claimed-none"));
    }
}
