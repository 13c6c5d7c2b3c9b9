package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class SecrecyGuideTest extends DocumentedApi {

    private static final Endpoint RECLASSIFY = new Endpoint("Petitions", "Find a petition to be a report, or urgent");
    private static final Endpoint KEYS = new Endpoint("Secret keys", "See which keys close secret contents");
    private static final Endpoint RENEWAL = new Endpoint("Secret keys", "Close secret contents anew");
    private static final String REPORT = """
            {"purpose":"REPORT","against":[{"kind":"PERSON","name":"上溪村负责人"}],"reason":"材料反映村负责人截留款项"}""";

    private static final List<FieldDescriptor> KEYS_AND_STATE = List.of(
            Fields.text("keyInUse", "name of the key that closes"),
            Fields.array("keys", "names of all keys with which something may be closed"),
            Fields.number("renewed", "how many petitions and stored answers this call closed anew"),
            Fields.flag("done", "whether nothing is closed with another key"),
            Fields.array("retired", "names of keys that are needed no longer from now on"));

    @Test
    void reclassifiesWhatIsFoundToBeAReport() throws Exception {
        String receiptNumber = filed().get("receiptNumber").asText();
        String path = "/api/v1/petitions/{receiptNumber}/reclassification";
        http.perform(post(path, receiptNumber)
                        .with(httpBasic("xikou.handler", "demo"))
                        .content(REPORT))
                .andExpect(status().isForbidden())
                .andDo(RECLASSIFY.refuses("petition-reclassification-not-yours"));
        http.perform(post(path, receiptNumber)
                        .with(httpBasic("registrar", "demo"))
                        .content("{\"purpose\":\"SUGGESTION\",\"reason\":\"像是建议\"}"))
                .andExpect(status().isBadRequest())
                .andDo(RECLASSIFY.refuses("petition-reclassification-invalid"));
        http.perform(post(path, receiptNumber)
                        .with(httpBasic("registrar", "demo"))
                        .content(REPORT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.secret").value(true))
                .andDo(RECLASSIFY.answers(
                        "petition-reclassified",
                        receiptNumber(),
                        requestFields(
                                Fields.text("purpose", "`REPORT`, or absent").optional(),
                                Fields.text("procedure", "`URGENT`, or absent").optional(),
                                Fields.text("colour", "`RED`, `ORANGE`, `YELLOW` or `BLUE`, or absent")
                                        .optional(),
                                Fields.array("against", "accused beside those who are already")
                                        .optional(),
                                Fields.text("against[].kind", "`UNIT` or `PERSON`"),
                                Fields.text("against[].name", "name"),
                                Fields.text("against[].unitCode", "code of the unit, if known")
                                        .optional(),
                                Fields.text("reason", "why, up to 2,000 characters")),
                        responseFields(
                                Fields.text("receiptNumber", "number of the petition"),
                                Fields.text("purpose", "what it is now"),
                                Fields.text("purposeLabel", "the same in Chinese"),
                                Fields.text("procedure", "its procedure now"),
                                Fields.text("colour", "its colour now"),
                                Fields.text("colourLabel", "the same in Chinese"),
                                Fields.flag("secret", "whether it is stored closed and its looks are recorded"),
                                Fields.subsection("unit", "the unit that has it now, with `code` and `name`"))));
    }

    @Test
    void closesAnewAndTellsTheKeys() throws Exception {
        http.perform(get("/api/v1/secret-keys").with(ADMIN))
                .andExpect(status().isOk())
                .andDo(KEYS.answers("secret-keys", responseFields(KEYS_AND_STATE)));
        http.perform(post("/api/v1/secret-keys/renewal").with(ADMIN).content("{\"petitions\":1}"))
                .andExpect(status().isOk())
                .andDo(RENEWAL.answers(
                        "secret-keys-renewal",
                        requestFields(Fields.number("petitions", "how many are looked at, 1 to 2,000, 200 when absent")
                                .optional()),
                        responseFields(KEYS_AND_STATE)));
        http.perform(get("/api/v1/secret-keys").with(HANDLER))
                .andExpect(status().isForbidden())
                .andDo(KEYS.refuses("secret-keys-forbidden"));
    }
}
