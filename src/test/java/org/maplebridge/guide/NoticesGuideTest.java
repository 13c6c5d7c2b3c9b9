package org.maplebridge.guide;

import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.maplebridge.notices.Rounds;
import org.maplebridge.notices.SwitchedGateway;
import org.maplebridge.rehearsal.SetBack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.restdocs.headers.RequestHeadersSnippet;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class NoticesGuideTest extends DocumentedApi {

    private static final Endpoint READ = new Endpoint("Public", "Read what one was told");
    private static final Endpoint CHOOSE = new Endpoint("Public", "Choose how one is told");
    private static final RequestPostProcessor HOME = from("192.0.2.60");
    private static final String ADDRESS = "/api/v1/public/petitions/{receiptNumber}/notices";

    @Autowired
    @Qualifier("testSms")
    private SwitchedGateway sms;

    @BeforeEach
    void thereIsAGateway() {
        SetBack.to(PlatformTest.START, context);
        sms.open();
    }

    @AfterEach
    void thereIsNone() {
        sms.close();
    }

    private static RequestHeadersSnippet code() {
        return requestHeaders(headerWithName("X-Query-Code")
                .description("query code of the petition, or of one of several petitioners"));
    }

    private static List<FieldDescriptor> notices() {
        return List.of(
                Fields.array("offered", "ways that can be chosen here beside this page: `SMS`, `EMAIL`"),
                Fields.array("chosen", "what the petitioner chose; absent where he never did")
                        .optional(),
                Fields.text("email", "where he gets e-mails").optional(),
                Fields.array("notices", "everything he was told, the newest first"),
                Fields.text("notices[].kind", "what it is about"),
                Fields.text("notices[].kindLabel", "the same in Chinese"),
                Fields.text("notices[].at", "when it happened"),
                Fields.text("notices[].text", "the text"),
                Fields.array("notices[].sent", "how it was sent to him beside this page"),
                Fields.text("notices[].sent[].way", "`SMS` or `EMAIL`").optional(),
                Fields.text("notices[].sent[].wayLabel", "the same in Chinese").optional(),
                Fields.text("notices[].sent[].at", "when it was handed over").optional(),
                Fields.subsection("links", "this address"));
    }

    @Test
    void tellsAndLetsChoose() throws Exception {
        ObjectNode petition = residentsPetition();
        ((ObjectNode) petition.at("/petitioners/0")).putArray("notices").add("SMS");
        JsonNode filed =
                read(http.perform(post("/api/v1/public/petitions").with(HOME).content(petition.toString()))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
        String receiptNumber = filed.get("receiptNumber").asText();
        String queryCode = filed.get("queryCode").asText();
        Rounds.now(context);

        http.perform(get(ADDRESS, receiptNumber).with(HOME).header("X-Query-Code", queryCode))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.offered[0]").value("SMS"))
                .andExpect(jsonPath("$.notices[0].sent[0].way").value("SMS"))
                .andDo(READ.answers("public-notices", receiptNumber(), code(), responseFields(notices())));
        http.perform(put(ADDRESS, receiptNumber)
                        .with(HOME)
                        .header("X-Query-Code", queryCode)
                        .content("{\"notices\":[\"EMAIL\"],\"email\":\"chen@example.com\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.chosen[0]").value("EMAIL"))
                .andDo(CHOOSE.answers(
                        "public-notices-chosen",
                        receiptNumber(),
                        code(),
                        requestFields(
                                Fields.array("notices", "`SMS`, `EMAIL`, both or none; absent: the usual way")
                                        .optional(),
                                Fields.text("email", "needed for `EMAIL`; absent: it is forgotten")
                                        .optional()),
                        responseFields(notices())));
        http.perform(put(ADDRESS, receiptNumber)
                        .with(HOME)
                        .header("X-Query-Code", queryCode)
                        .content("{\"notices\":[\"EMAIL\"]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("#/email"))
                .andDo(CHOOSE.refuses("public-notices-refused"));
    }
}
