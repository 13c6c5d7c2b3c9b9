package org.maplebridge.guide;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.headers.HeaderDocumentation.responseHeaders;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.multipart;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.partWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.restdocs.request.RequestDocumentation.requestParts;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.restdocs.headers.RequestHeadersSnippet;
import org.springframework.restdocs.payload.RequestFieldsSnippet;
import org.springframework.restdocs.request.ParameterDescriptor;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

class PetitionsGuideTest extends DocumentedApi {

    private static final String TAG = "Petitions";
    private static final Endpoint FILE = new Endpoint(TAG, "File a petition");
    private static final Endpoint READ = new Endpoint(TAG, "Read a petition");
    private static final Endpoint LIST = new Endpoint(TAG, "List petitions");
    private static final Endpoint HISTORY = new Endpoint(TAG, "Read the history of a petition");
    private static final Endpoint CLOCKS = new Endpoint(TAG, "Read the clocks of a petition");
    private static final Endpoint WITHDRAW = new Endpoint(TAG, "Withdraw a petition");
    private static final Endpoint URGE = new Endpoint(TAG, "Urge the unit that has a petition");
    private static final Endpoint ATTACH = new Endpoint(TAG, "Attach files to a petition");
    private static final Endpoint DOWNLOAD = new Endpoint(TAG, "Download an attachment");
    private static final Endpoint THUMBNAIL = new Endpoint(TAG, "Download a photo as a small picture");
    private static final Endpoint RATE = new Endpoint(TAG, "Rate how a petition was handled");
    private static final Endpoint SUPPLEMENT = new Endpoint(TAG, "Bring the material that was asked for");

    private static final MockMultipartFile NOTE = new MockMultipartFile(
            "file", "说明.txt", "text/plain", "路灯编号 LD-0371 至 LD-0373。".getBytes(StandardCharsets.UTF_8));

    private static RequestFieldsSnippet reason() {
        return requestFields(Fields.text("reason", "in the petitioner's or caller's words, 1 to 2,000 characters"));
    }

    private static RequestHeadersSnippet idempotencyKey() {
        return requestHeaders(headerWithName("Idempotency-Key")
                .description("up to 200 characters; the same key again gets the first answer again")
                .optional());
    }

    @Test
    void filesAPetition() throws Exception {
        http.perform(post("/api/v1/petitions")
                        .with(HOTLINE)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content(petition().toString()))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/v1/petitions/FL-")))
                .andExpect(jsonPath("$.unit.name").value("上溪村"))
                .andDo(FILE.answers(
                        "petition-filed",
                        idempotencyKey(),
                        requestFields(Fields.petitionInput()),
                        responseHeaders(headerWithName("Location").description("address of the petition")),
                        responseFields(Fields.petition())));
    }

    @Test
    void answersARepeatedSourceWithThePetitionThatExists() throws Exception {
        ObjectNode petition = petition();
        String number = filed(petition).get("receiptNumber").asText();

        http.perform(post("/api/v1/petitions").with(HOTLINE).content(petition.toString()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receiptNumber").value(number))
                .andExpect(jsonPath("$.queryCode").doesNotExist())
                .andDo(FILE.answers(
                        "petition-filed-before",
                        requestFields(Fields.petitionInput()),
                        responseFields(Fields.petition())));
    }

    @Test
    void tellsTheNumberAlsoToWhoeverFilesAgainstHisOwnUnit() throws Exception {
        ObjectNode petition = petition();
        petition.putArray("against")
                .addObject()
                .put("kind", "UNIT")
                .put("name", "上溪村村民委员会")
                .put("unitCode", SHANGXI);
        petition.remove("source");

        String answer = http.perform(post("/api/v1/petitions").with(HANDLER).content(petition.toString()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.unit.name").value("溪口镇"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        http.perform(get(
                                "/api/v1/petitions/{receiptNumber}",
                                read(answer).get("receiptNumber").asText())
                        .with(HANDLER))
                .andExpect(status().isNotFound());
    }

    @Test
    void namesEveryFieldThatCannotBeTaken() throws Exception {
        ObjectNode petition = petition();
        petition.put("title", " ").put("areaCode", "110000000000").put("headcount", -3);

        http.perform(post("/api/v1/petitions").with(HOTLINE).content(petition.toString()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors", hasSize(3)))
                .andDo(FILE.refuses("petition-invalid"));
    }

    @Test
    void asksForALogin() throws Exception {
        http.perform(post("/api/v1/petitions").content(petition().toString()))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Basic")))
                .andDo(FILE.refuses("login-required"));
    }

    @Test
    void makesGuessersOfPasswordsWait() throws Exception {
        for (int i = 0; i < 8; i++) {
            http.perform(get("/api/v1/petitions")
                            .with(from("192.0.2.9"))
                            .with(SecurityMockMvcRequestPostProcessors.httpBasic("admin", "wrong " + i)))
                    .andExpect(status().isUnauthorized());
        }
        http.perform(get("/api/v1/petitions").with(from("192.0.2.9")).with(ADMIN))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andDo(LIST.refuses("login-throttled"));
    }

    @Test
    void answersAnIdempotencyKeyOnceOnly() throws Exception {
        String key = UUID.randomUUID().toString();
        String petition = petition().toString();
        String first = http.perform(post("/api/v1/petitions")
                        .with(HOTLINE)
                        .header("Idempotency-Key", key)
                        .content(petition))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        http.perform(post("/api/v1/petitions")
                        .with(HOTLINE)
                        .header("Idempotency-Key", key)
                        .content(petition))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.queryCode")
                        .value(read(first).get("queryCode").asText()));
        http.perform(post("/api/v1/petitions")
                        .with(HOTLINE)
                        .header("Idempotency-Key", key)
                        .content(petition().toString()))
                .andExpect(status().isUnprocessableEntity())
                .andDo(FILE.refuses("idempotency-key-reused"));
    }

    @Test
    void showsAPetition() throws Exception {
        http.perform(get(
                                "/api/v1/petitions/{receiptNumber}",
                                filed().get("receiptNumber").asText())
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.queryCode").doesNotExist())
                .andDo(READ.answers("petition-read", receiptNumber(), responseFields(Fields.petition())));
    }

    @Test
    void hidesAPetitionFromOtherUnits() throws Exception {
        http.perform(get(
                                "/api/v1/petitions/{receiptNumber}",
                                filed().get("receiptNumber").asText())
                        .with(ELSEWHERE))
                .andExpect(status().isNotFound())
                .andDo(READ.refuses("petition-unknown"));
    }

    @Test
    void listsPetitionsPageByPage() throws Exception {
        filed();
        filed();
        http.perform(get("/api/v1/petitions?unit=990681101000&status=HANDLING&q=路灯&sort=-filedAt&limit=1")
                        .with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.petitions", hasSize(1)))
                .andExpect(header().string("Link", containsString("rel=\"next\"")))
                .andDo(LIST.answers(
                        "petitions-listed",
                        queryParameters(
                                optional("unit", "only petitions at this unit or below"),
                                optional("area", "only what arose in this area or below, whoever handles it"),
                                optional(
                                        "alone", "`true`: `unit`, `area` and `setbackAt` without what lies below them"),
                                optional("level", "only at this level"),
                                optional("status", "only in this status"),
                                optional("open", "`true`: only where somebody still has to act; `false`: the others"),
                                optional("colour", "only of this colour"),
                                optional("overdue", "`true` or `false`"),
                                optional("unattended", "`true`: only where the unit has no handler"),
                                optional("supervised", "`true`: only where a unit is under supervision"),
                                optional("backlog", "`true`: only what stands on the list of old matters"),
                                optional(
                                        "oldMatter",
                                        "what became of it on that list: `ENTERED`, `SETTLED`, `UNSETTLED`, `LED` (has a"
                                                + " leader) or `STEP_LATE` (a step of its plan is late)"),
                                optional("oldMatterFrom", "first day on which it became so"),
                                optional(
                                        "oldMatterTo",
                                        "last day on which it became so; with `UNSETTLED` the day at whose end it was"),
                                optional("secret", "`false`: without secret petitions"),
                                optional("redone", "`true`: only where a reply was taken back and it is handled again"),
                                optional(
                                        "dissatisfied",
                                        "`true`: only where a petitioner was dissatisfied with the unit"),
                                optional("silent", "`true`: only where a called department did not report in"),
                                optional(
                                        "setbackAt",
                                        "only where that (or, when none of the three is asked for, any of them) counted"
                                                + " against this unit or one below it; several codes with commas between"),
                                optional("setbackFrom", "first day on which it happened"),
                                optional("setbackTo", "last day on which it happened"),
                                optional(
                                        "q", "text of one character or more, in title or content, or a receipt number"),
                                optional("category", "only of this subject or one below it"),
                                optional("filedFrom", "first day of filing, `2026-09-24`"),
                                optional("filedTo", "last day of filing"),
                                optional("dueFrom", "first day on which the limit ends"),
                                optional("dueTo", "last day on which it ends"),
                                optional("resolved", "`true`: only what was resolved, at whatever level"),
                                optional("resolvedLevel", "only what this level resolved"),
                                optional("endedFrom", "first day on which it ended"),
                                optional("endedTo", "last day on which it ended"),
                                optional("sort", "`dueAt` (also when absent) or `-filedAt`"),
                                optional("after", "where the page begins, from the `Link` of the page before"),
                                optional("limit", "1 to 200 petitions a page, 50 when absent")),
                        responseHeaders(
                                headerWithName("Link").description("address of the next page, if there is one")),
                        responseFields(Fields.petitionRow())));
    }

    private static ParameterDescriptor optional(String name, String meaning) {
        return parameterWithName(name).description(meaning).optional();
    }

    @Test
    void refusesAListThatCannotBe() throws Exception {
        http.perform(get("/api/v1/petitions?limit=0&after=x").with(ADMIN))
                .andExpect(status().isBadRequest())
                .andDo(LIST.refuses("petitions-invalid"));
    }

    @Test
    void showsTheHistory() throws Exception {
        http.perform(get(
                                "/api/v1/petitions/{receiptNumber}/history",
                                filed().get("receiptNumber").asText())
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.events[0].intact").value(true))
                .andDo(HISTORY.answers(
                        "petition-history",
                        receiptNumber(),
                        responseFields(
                                Fields.number("events[].seq", "position in the history, from 1"),
                                Fields.text("events[].at", "when"),
                                Fields.text("events[].kind", "what happened"),
                                Fields.text("events[].kindLabel", "the same in Chinese"),
                                Fields.text("events[].article", "the article that asks for it, `REG-32`")
                                        .optional(),
                                Fields.text("events[].articleLabel", "the same in Chinese")
                                        .optional(),
                                Fields.text("events[].actor", "user name, `petitioner` or `system`"),
                                Fields.text("events[].actorName", "the same in Chinese, or the person's name"),
                                Fields.text("events[].unitCode", "unit concerned")
                                        .optional(),
                                Fields.text("events[].unitName", "its name").optional(),
                                Fields.text("events[].level", "its level").optional(),
                                Fields.text("events[].levelLabel", "the same in Chinese")
                                        .optional(),
                                Fields.text("events[].reason", "coded reason").optional(),
                                Fields.text("events[].reasonLabel", "the same in Chinese")
                                        .optional(),
                                Fields.text("events[].note", "in words").optional(),
                                Fields.text("events[].previousHash", "hash of the entry before"),
                                Fields.text("events[].hash", "SHA-256 over the entry and the hash before it"),
                                Fields.flag("events[].intact", "whether the hash is right"))));
    }

    @Test
    void showsTheClocks() throws Exception {
        http.perform(get(
                                "/api/v1/petitions/{receiptNumber}/clocks",
                                filed().get("receiptNumber").asText())
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.clocks[0].limit").value("5 WORKING_DAYS"))
                .andDo(CLOCKS.answers("petition-clocks", receiptNumber(), responseFields(Fields.clock("clocks[]."))));
    }

    @Test
    void withdrawsAPetitionOnce() throws Exception {
        String number = filed().get("receiptNumber").asText();
        String reason = "{\"reason\":\"路灯已经修好\"}";

        http.perform(post("/api/v1/petitions/{receiptNumber}/withdrawal", number)
                        .with(HOTLINE)
                        .content(reason))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("WITHDRAWN"))
                .andDo(WITHDRAW.answers(
                        "petition-withdrawn", receiptNumber(), reason(), responseFields(Fields.petition())));
        http.perform(post("/api/v1/petitions/{receiptNumber}/withdrawal", number)
                        .with(HOTLINE)
                        .content(reason))
                .andExpect(status().isConflict())
                .andDo(WITHDRAW.refuses("petition-ended"));
    }

    @Test
    void refusesAWriteToThoseWhoMayOnlyRead() throws Exception {
        http.perform(post(
                                "/api/v1/petitions/{receiptNumber}/withdrawal",
                                filed().get("receiptNumber").asText())
                        .with(SecurityMockMvcRequestPostProcessors.httpBasic("mediator", "demo"))
                        .content("{\"reason\":\"不再需要\"}"))
                .andExpect(status().isForbidden())
                .andDo(WITHDRAW.refuses("petition-not-yours"));
    }

    @Test
    void urges() throws Exception {
        http.perform(post(
                                "/api/v1/petitions/{receiptNumber}/urgings",
                                filed().get("receiptNumber").asText())
                        .with(HOTLINE)
                        .content("{\"reason\":\"老人又摔了一次，请尽快。\"}"))
                .andExpect(status().isOk())
                .andDo(URGE.answers("petition-urged", receiptNumber(), reason(), responseFields(Fields.petition())));
    }

    @Test
    void keepsAttachments() throws Exception {
        String number = filed().get("receiptNumber").asText();
        String answer = http.perform(multipart("/api/v1/petitions/{receiptNumber}/attachments", number)
                        .file(NOTE)
                        .with(HOTLINE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.attachments[0].fileName").value("说明.txt"))
                .andDo(ATTACH.answers(
                        "petition-attached",
                        receiptNumber(),
                        requestParts(partWithName("file")
                                .description("a picture, sound, film, PDF, text or office "
                                        + "paper of up to 20 MB; up to 20 at once, recognized by content")),
                        responseFields(Fields.petition())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        JsonNode attachment = read(answer).get("attachments").get(0);

        http.perform(get(
                                "/api/v1/petitions/{receiptNumber}/attachments/{id}",
                                number,
                                attachment.get("id").asLong())
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andDo(DOWNLOAD.answers(
                        "petition-attachment",
                        pathParameters(
                                parameterWithName("receiptNumber").description("number of the petition"),
                                parameterWithName("id").description("number of the attachment"))));
    }

    @Test
    void showsPhotosSmall() throws Exception {
        String number = filed().get("receiptNumber").asText();
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB), "png", photo);
        String answer = http.perform(multipart("/api/v1/petitions/{receiptNumber}/attachments", number)
                        .file(new MockMultipartFile("file", "路灯.png", "image/png", photo.toByteArray()))
                        .with(HOTLINE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        http.perform(get(
                                "/api/v1/petitions/{receiptNumber}/attachments/{id}/thumbnail",
                                number,
                                read(answer).at("/attachments/0/id").asLong())
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG))
                .andDo(THUMBNAIL.answersFile(
                        "petition-thumbnail",
                        pathParameters(
                                parameterWithName("receiptNumber").description("number of the petition"),
                                parameterWithName("id").description("number of the attachment"))));
    }

    @Test
    void refusesFilesThatAreNone() throws Exception {
        http.perform(multipart(
                                "/api/v1/petitions/{receiptNumber}/attachments",
                                filed().get("receiptNumber").asText())
                        .file(new MockMultipartFile(
                                "file", "a.pdf", "application/pdf", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}))
                        .with(HOTLINE))
                .andExpect(status().isBadRequest())
                .andDo(ATTACH.refuses("petition-attachment-refused"));
    }

    @Test
    void takesTheMaterialThatWasAskedFor() throws Exception {
        String number = filed().get("receiptNumber").asText();
        http.perform(multipart("/api/v1/petitions/{receiptNumber}/materials", number)
                        .file(NOTE)
                        .with(HOTLINE))
                .andExpect(status().isConflict())
                .andDo(SUPPLEMENT.refuses("petition-material-unasked"));
        handled(number, Map.of("outcome", "SUPPLEMENT", "note", "请提供路灯编号。"));

        http.perform(multipart("/api/v1/petitions/{receiptNumber}/materials", number)
                        .file(NOTE)
                        .param("note", "编号见附件")
                        .with(HOTLINE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("HANDLING"))
                .andDo(SUPPLEMENT.answers(
                        "petition-material",
                        receiptNumber(),
                        requestParts(partWithName("file")
                                .description("as for attachments; not needed when there is a `note`")
                                .optional()),
                        responseFields(Fields.petition())));
    }

    @Test
    void ratesOnceAfterTheReply() throws Exception {
        String number = filed().get("receiptNumber").asText();
        String rating = "{\"office\":\"SATISFIED\",\"unit\":\"MOSTLY_SATISFIED\",\"comment\":\"修得快\"}";
        http.perform(post("/api/v1/petitions/{receiptNumber}/rating", number)
                        .with(HOTLINE)
                        .content(rating))
                .andExpect(status().isConflict())
                .andDo(RATE.refuses("petition-rating-too-early"));
        handled(number, Map.of("outcome", "SOLVED", "reply", "路灯已经修好。"));

        http.perform(post("/api/v1/petitions/{receiptNumber}/rating", number)
                        .with(HOTLINE)
                        .content(rating))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rating.unit").value("MOSTLY_SATISFIED"))
                .andDo(RATE.answers(
                        "petition-rated",
                        receiptNumber(),
                        requestFields(Fields.ratingByStaff()),
                        responseFields(Fields.petition())));
        http.perform(post("/api/v1/petitions/{receiptNumber}/rating", number)
                        .with(HOTLINE)
                        .content(rating))
                .andExpect(status().isConflict());
    }
}
