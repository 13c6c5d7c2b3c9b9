package org.maplebridge.guide;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What the staff writes for one another, and nobody else reads. */
class NotesGuideTest extends DocumentedApi {

    private static final Endpoint WRITE = new Endpoint("Petitions", "Write a note for colleagues");
    private static final String ADDRESS = "/api/v1/petitions/{receiptNumber}/notes";
    private static final String NOTE = "电话里说好了周五上门";

    @Test
    void isReadByColleaguesAndNeitherByThePetitionerNorBySystems() throws Exception {
        JsonNode petition = filed();
        String number = petition.get("receiptNumber").asText();
        http.perform(post(ADDRESS, number).with(HANDLER).content("{\"note\":\"" + NOTE + "\"}"))
                .andExpect(status().isNoContent())
                .andDo(WRITE.answers(
                        "note-written", receiptNumber(), requestFields(Fields.text("note", "1 to 2,000 characters"))));
        http.perform(post(ADDRESS, number).with(HANDLER).content("{\"note\":\" \"}"))
                .andExpect(status().isBadRequest())
                .andDo(WRITE.refuses("note-refused"));
        http.perform(post(ADDRESS, number).with(HOTLINE).content("{\"note\":\"你们好\"}"))
                .andExpect(status().isForbidden());
        http.perform(post(ADDRESS, number).with(ELSEWHERE).content("{\"note\":\"你们好\"}"))
                .andExpect(status().isNotFound());
        http.perform(get("/api/v1/petitions/{receiptNumber}/history", number).with(SUPERVISOR))
                .andExpect(jsonPath("$.events[?(@.kind == 'NOTE_ADDED')].note").value(NOTE));
        http.perform(get("/api/v1/petitions/{receiptNumber}/history", number).with(HOTLINE))
                .andExpect(content().string(not(containsString(NOTE))));
        http.perform(get("/api/v1/public/petitions/{receiptNumber}", number)
                        .header("X-Query-Code", petition.get("queryCode").asText())
                        .with(from("192.0.2.78")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(NOTE))));
    }
}
