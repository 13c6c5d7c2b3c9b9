package org.maplebridge.guide;

import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.headers.HeaderDocumentation.responseHeaders;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.payload.ResponseFieldsSnippet;
import org.springframework.restdocs.request.PathParametersSnippet;

class LettersGuideTest extends DocumentedApi {

    private static final String TAG = "Letters";
    private static final Endpoint LIST = new Endpoint(TAG, "List the letters of a petition");
    private static final Endpoint PRINT = new Endpoint(TAG, "Print a letter");
    private static final Endpoint LIST_ONES_OWN = new Endpoint("Public", "List the letters to oneself");
    private static final Endpoint PRINT_ONES_OWN = new Endpoint("Public", "Print a letter to oneself");
    private static final Endpoint TEMPLATES = new Endpoint(TAG, "List the templates");
    private static final Endpoint TEMPLATE = new Endpoint(TAG, "Read a template");
    private static final Endpoint REPLACE = new Endpoint(TAG, "Replace a template");
    private static final Endpoint SAMPLE = new Endpoint(TAG, "Print a template with sample values");

    private static PathParametersSnippet petitionNumber() {
        return receiptNumber();
    }

    private static PathParametersSnippet letterNumber() {
        return pathParameters(
                parameterWithName("receiptNumber").description("number of the petition"),
                parameterWithName("number")
                        .description("number of the letter; the receipt number for the notice of registration"));
    }

    private static PathParametersSnippet kind() {
        return pathParameters(parameterWithName("kind").description("kind of letter"));
    }

    private static ResponseFieldsSnippet letters() {
        return responseFields(
                Fields.text("letters[].kind", "kind of letter"),
                Fields.text("letters[].kindLabel", "its title"),
                Fields.text("letters[].number", "its number; the receipt number for the notice of registration"),
                Fields.text("letters[].unitCode", "unit that signs"),
                Fields.text("letters[].recipient", "to whom it is addressed"),
                Fields.text("letters[].issuedAt", "when it was issued"),
                Fields.text("letters[].hash", "SHA-256 over what it says; absent where nothing is kept")
                        .optional(),
                Fields.subsection("letters[].links", "`pdf`: the letter as a file"));
    }

    private static List<FieldDescriptor> template() {
        return List.of(
                Fields.text("kind", "kind of letter"),
                Fields.text("kindLabel", "its title"),
                Fields.number("version", "from 1; each letter keeps the version it was issued with"),
                Fields.flag("shipped", "whether it came with the platform"),
                Fields.text("createdBy", "who wrote it"),
                Fields.text("createdAt", "since when it is in force"),
                Fields.subsection("places", "names that the template may fill, with their meaning in Chinese"),
                Fields.text("html", "the page as XHTML with `{{places}}`, see https://mustache.github.io[Mustache]"),
                Fields.subsection("links", "`sample`: the page printed with sample values"));
    }

    private JsonNode handledPetition() throws Exception {
        JsonNode filed = filed();
        handled(filed.get("receiptNumber").asText(), Map.of("outcome", "SOLVED", "reply", "三盏路灯已修复。"));
        return filed;
    }

    private String opinionOf(String number) throws Exception {
        JsonNode letters = read(http.perform(
                        get("/api/v1/petitions/{receiptNumber}/letters", number).with(HANDLER))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        return letters.at("/letters/1/number").asText();
    }

    @Test
    void listsAndPrintsLetters() throws Exception {
        String number = handledPetition().get("receiptNumber").asText();

        http.perform(get("/api/v1/petitions/{receiptNumber}/letters", number).with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.letters[1].kind").value("OPINION"))
                .andDo(LIST.answers("letters-listed", petitionNumber(), letters()));
        http.perform(get("/api/v1/petitions/{receiptNumber}/letters/{number}.pdf", number, opinionOf(number))
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andDo(PRINT.answersFile(
                        "letter-printed",
                        letterNumber(),
                        responseHeaders(headerWithName("Content-Disposition").description("its name as a file"))));
        http.perform(get("/api/v1/petitions/{receiptNumber}/letters/{number}.pdf", number, "枫信告〔2026〕9999号")
                        .with(HANDLER))
                .andExpect(status().isNotFound())
                .andDo(PRINT.refuses("letter-unknown"));
    }

    @Test
    void showsThePetitionerHisLetters() throws Exception {
        JsonNode filed = handledPetition();
        String number = filed.get("receiptNumber").asText();
        String code = filed.get("queryCode").asText();

        http.perform(get("/api/v1/public/petitions/{receiptNumber}/letters", number)
                        .with(from("192.0.2.30"))
                        .header("X-Query-Code", code))
                .andExpect(status().isOk())
                .andDo(LIST_ONES_OWN.answers(
                        "public-letters-listed",
                        petitionNumber(),
                        requestHeaders(headerWithName("X-Query-Code").description("query code of the petition")),
                        letters()));
        http.perform(get("/api/v1/public/petitions/{receiptNumber}/letters/{number}.pdf", number, opinionOf(number))
                        .with(from("192.0.2.30"))
                        .header("X-Query-Code", code))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andDo(PRINT_ONES_OWN.answersFile(
                        "public-letter-printed",
                        letterNumber(),
                        requestHeaders(headerWithName("X-Query-Code").description("query code of the petition"))));
    }

    @Test
    void letsAdministratorsEditTemplates() throws Exception {
        http.perform(get("/api/v1/letter-templates").with(ADMIN))
                .andExpect(status().isOk())
                .andDo(TEMPLATES.answers(
                        "letter-templates",
                        responseFields(
                                Fields.text("templates[].kind", "kind of letter"),
                                Fields.text("templates[].kindLabel", "its title"),
                                Fields.number("templates[].version", "the version in force"),
                                Fields.flag("templates[].shipped", "whether it came with the platform"),
                                Fields.subsection(
                                        "templates[].links", "the template, and a print of it with sample values"))));
        String template = http.perform(
                        get("/api/v1/letter-templates/{kind}", "REFERRAL").with(ADMIN))
                .andExpect(status().isOk())
                .andDo(TEMPLATE.answers("letter-template", kind(), responseFields(template())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String html = read(template).get("html").asText();

        http.perform(put("/api/v1/letter-templates/{kind}", "REFERRAL")
                        .with(ADMIN)
                        .content(json.createObjectNode().put("html", html).toString()))
                .andExpect(status().isOk())
                .andDo(REPLACE.answers(
                        "letter-template-replaced",
                        kind(),
                        requestFields(Fields.text("html", "the page, up to 100,000 characters")),
                        responseFields(template())));
        http.perform(put("/api/v1/letter-templates/{kind}", "REFERRAL")
                        .with(ADMIN)
                        .content("{\"html\":\"<html><body><p>{{petitionersPhone}}</p></body></html>\"}"))
                .andExpect(status().isBadRequest())
                .andDo(REPLACE.refuses("letter-template-refused"));
        http.perform(get("/api/v1/letter-templates/{kind}/sample.pdf", "REFERRAL")
                        .with(ADMIN))
                .andExpect(status().isOk())
                .andDo(SAMPLE.answersFile("letter-template-sample", kind()));
        http.perform(get("/api/v1/letter-templates/{kind}", "REFERRAL").with(HANDLER))
                .andExpect(status().isForbidden())
                .andDo(TEMPLATE.refuses("letter-template-forbidden"));
    }
}
