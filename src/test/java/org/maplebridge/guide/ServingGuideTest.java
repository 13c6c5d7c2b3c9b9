package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.shared.BeijingTime;
import org.springframework.beans.factory.annotation.Autowired;

class ServingGuideTest extends DocumentedApi {

    private static final Endpoint SERVE = new Endpoint("Petitions", "Record how a reply or a decision was served");

    @Autowired
    Clock time;

    @Test
    void recordsHowAReplyWasServed() throws Exception {
        ObjectNode petition = petition();
        petition.put("channel", "VISIT");
        String number = filed(petition).get("receiptNumber").asText();
        handled(number, Map.of("outcome", "SOLVED", "reply", "路灯已经修好。"));
        String form = "{\"servedBy\":\"IN_PERSON\",\"servedOn\":\"" + BeijingTime.today(time) + "\",\"note\":\"本人签收\"}";
        http.perform(post("/api/v1/petitions/{receiptNumber}/serving", number)
                        .with(HOTLINE)
                        .content(form))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.servedByLabel").value("当面送达"))
                .andDo(SERVE.answers(
                        "petition-served",
                        receiptNumber(),
                        requestFields(
                                Fields.text(
                                        "servedBy",
                                        "`SMS`, `LETTER`, `IN_PERSON`, `ONLINE` or, with a note, `UNREACHABLE`"),
                                Fields.text("servedOn", "local date, from the day of the decision to today"),
                                Fields.text("note", "who signed, number of the letter, up to 2,000 characters")
                                        .optional()),
                        responseFields(
                                Fields.text("receiptNumber", "number of the petition"),
                                Fields.text("status", "its status; a final decision is `CLOSED` once it is served"),
                                Fields.text("servedBy", "as recorded"),
                                Fields.text("servedByLabel", "the same in Chinese"),
                                Fields.text("servedAt", "the next right counts from this day"))));
        http.perform(post("/api/v1/petitions/{receiptNumber}/serving", number)
                        .with(HOTLINE)
                        .content(form))
                .andExpect(status().isConflict())
                .andDo(SERVE.refuses("petition-served-before"));
    }
}
