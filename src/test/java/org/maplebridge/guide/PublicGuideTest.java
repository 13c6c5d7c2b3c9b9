package org.maplebridge.guide;

import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.headers.HeaderDocumentation.responseHeaders;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.multipart;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.restdocs.headers.RequestHeadersSnippet;
import org.springframework.restdocs.payload.RequestFieldsSnippet;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class PublicGuideTest extends DocumentedApi {

    private static final String TAG = "Public";
    private static final Endpoint FILE = new Endpoint(TAG, "File a petition as a resident");
    private static final Endpoint LOOK_UP = new Endpoint(TAG, "Look up one's petition");
    private static final Endpoint WITHDRAW = new Endpoint(TAG, "Withdraw one's petition");
    private static final Endpoint URGE = new Endpoint(TAG, "Urge the unit that has one's petition");
    private static final Endpoint ATTACH = new Endpoint(TAG, "Attach files to one's petition");
    private static final Endpoint SUPPLEMENT = new Endpoint(TAG, "Bring the material that one was asked for");
    private static final RequestPostProcessor HOME = from("192.0.2.20");
    private static final MockMultipartFile NOTE =
            new MockMultipartFile("file", "编号.txt", "text/plain", "LD-0371".getBytes(StandardCharsets.UTF_8));

    private static RequestHeadersSnippet code() {
        return requestHeaders(headerWithName("X-Query-Code").description("query code of the petition"));
    }

    private static RequestFieldsSnippet reason() {
        return requestFields(Fields.text("reason", "in the petitioner's words, 1 to 2,000 characters"));
    }

    private ObjectNode nameless() {
        ObjectNode petition = residentsPetition();
        petition.remove("petitioners");
        return petition;
    }

    private JsonNode filedAtHome() throws Exception {
        return read(http.perform(post("/api/v1/public/petitions")
                        .with(HOME)
                        .content(residentsPetition().toString()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void filesWithoutAnAccount() throws Exception {
        http.perform(post("/api/v1/public/petitions")
                        .with(HOME)
                        .content(residentsPetition().toString()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.queryCode").exists())
                .andExpect(jsonPath("$.petitioners").doesNotExist())
                .andDo(FILE.answers(
                        "public-filed",
                        requestFields(Fields.residentsInput()),
                        responseHeaders(headerWithName("Location").description("address of the petition")),
                        responseFields(Fields.publicPetition())));
    }

    @Test
    void asksForANameUnlessAnonymous() throws Exception {
        http.perform(post("/api/v1/public/petitions")
                        .with(HOME)
                        .content(nameless().toString()))
                .andExpect(status().isBadRequest())
                .andDo(FILE.refuses("public-invalid"));
    }

    @Test
    void showsTheReply() throws Exception {
        JsonNode filed = filedAtHome();
        String number = filed.get("receiptNumber").asText();
        handled(number, Map.of("outcome", "SOLVED", "reply", "三盏路灯已于 9 月 24 日修复，夜间照明恢复正常。"));

        http.perform(get("/api/v1/public/petitions/{receiptNumber}", number)
                        .with(HOME)
                        .header("X-Query-Code", filed.get("queryCode").asText()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("REPLIED"))
                .andExpect(jsonPath("$.reply").value("三盏路灯已于 9 月 24 日修复，夜间照明恢复正常。"))
                .andDo(LOOK_UP.answers(
                        "public-looked-up", receiptNumber(), code(), responseFields(Fields.publicPetition())));
    }

    @Test
    void tellsAWrongNumberAndAWrongCodeApartToNobody() throws Exception {
        String number = filedAtHome().get("receiptNumber").asText();
        RequestPostProcessor guesser = from("192.0.2.21");

        http.perform(get("/api/v1/public/petitions/{receiptNumber}", number)
                        .with(guesser)
                        .header("X-Query-Code", "AAAAAAAAAA"))
                .andExpect(status().isNotFound())
                .andDo(LOOK_UP.refuses("public-unknown"));
        for (int i = 1; i < 10; i++) {
            http.perform(get("/api/v1/public/petitions/{receiptNumber}", "FL-20260924-99999" + i + "-0")
                            .with(guesser)
                            .header("X-Query-Code", "AAAAAAAAAA"))
                    .andExpect(status().isNotFound());
        }
        http.perform(get("/api/v1/public/petitions/{receiptNumber}", number)
                        .with(guesser)
                        .header("X-Query-Code", "AAAAAAAAAA"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andDo(LOOK_UP.answers(
                        "public-too-many",
                        responseHeaders(headerWithName("Retry-After").description("seconds to wait")),
                        responseFields(Fields.problem())));
        http.perform(MockMvcRequestBuilders.get(URI.create("/api/v1/p%75blic/petitions/" + number))
                        .with(guesser)
                        .header("X-Query-Code", "AAAAAAAAAA"))
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void urgesAndWithdraws() throws Exception {
        JsonNode filed = filedAtHome();
        String number = filed.get("receiptNumber").asText();
        String code = filed.get("queryCode").asText();

        http.perform(post("/api/v1/public/petitions/{receiptNumber}/urgings", number)
                        .with(HOME)
                        .header("X-Query-Code", code)
                        .content("{\"reason\":\"请尽快答复。\"}"))
                .andExpect(status().isOk())
                .andDo(URGE.answers(
                        "public-urged", receiptNumber(), code(), reason(), responseFields(Fields.publicPetition())));
        http.perform(post("/api/v1/public/petitions/{receiptNumber}/withdrawal", number)
                        .with(HOME)
                        .header("X-Query-Code", code)
                        .content("{\"reason\":\"已经解决\"}"))
                .andExpect(status().isOk())
                .andDo(WITHDRAW.answers(
                        "public-withdrawn",
                        receiptNumber(),
                        code(),
                        reason(),
                        responseFields(Fields.publicPetition())));
        http.perform(post("/api/v1/public/petitions/{receiptNumber}/urgings", number)
                        .with(HOME)
                        .header("X-Query-Code", code)
                        .content("{\"reason\":\"请尽快答复。\"}"))
                .andExpect(status().isConflict())
                .andDo(URGE.refuses("public-ended"));
    }

    @Test
    void takesFilesAndMaterial() throws Exception {
        JsonNode filed = filedAtHome();
        String number = filed.get("receiptNumber").asText();
        String code = filed.get("queryCode").asText();

        http.perform(multipart("/api/v1/public/petitions/{receiptNumber}/attachments", number)
                        .file(NOTE)
                        .with(HOME)
                        .header("X-Query-Code", code))
                .andExpect(status().isOk())
                .andDo(ATTACH.answers(
                        "public-attached", receiptNumber(), code(), responseFields(Fields.publicPetition())));
        handled(number, Map.of("outcome", "SUPPLEMENT", "note", "请提供路灯编号。"));
        http.perform(multipart("/api/v1/public/petitions/{receiptNumber}/materials", number)
                        .file(NOTE)
                        .with(HOME)
                        .header("X-Query-Code", code))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("HANDLING"))
                .andDo(SUPPLEMENT.answers(
                        "public-material", receiptNumber(), code(), responseFields(Fields.publicPetition())));
    }
}
