package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class SuggestionsGuideTest extends DocumentedApi {

    private static final String TAG = "Suggestions";
    private static final String TEXT = "{\"title\":\"楼下烧烤店油烟扰民\",\"content\":\"油烟直接排到楼上，半夜还有噪音。\"}";
    private static final Endpoint ASK = new Endpoint(TAG, "Ask which category a text may be of");
    private static final Endpoint PUBLIC = new Endpoint(TAG, "Ask the same as a resident");
    private static final Endpoint TREE = new Endpoint(TAG, "Read the subject tree");
    private static final Endpoint CORRECT = new Endpoint(TAG, "Put a petition under another subject");
    private static final Endpoint PETITION = new Endpoint(TAG, "Ask which category a petition may be of");

    private static List<FieldDescriptor> text() {
        return List.of(
                Fields.text("title", "up to 200 characters; may be missing"),
                Fields.text("content", "up to 20,000 characters; may be missing"));
    }

    private static List<FieldDescriptor> suggestions() {
        return List.of(
                Fields.array("suggestions", "up to three, the likeliest first; empty when no word says anything"),
                Fields.text("suggestions[].category", "path in the subject tree, as `category` of a petition takes it"),
                Fields.subsectionArray("suggestions[].words", "up to three words of the text that speak for it"),
                Fields.flag(
                        "suggestions[].decidedBefore",
                        "whether people of the county chose it for texts like this; else its names fit"));
    }

    @Test
    void suggestsCategoriesOfAText() throws Exception {
        http.perform(post("/api/v1/category-suggestions").with(HOTLINE).content(TEXT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.suggestions[0].category").isNotEmpty())
                .andDo(ASK.answers("category-suggestions", requestFields(text()), responseFields(suggestions())));
    }

    @Test
    void showsTheWholeTree() throws Exception {
        http.perform(get("/api/v1/categories").with(HOTLINE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.categories[0]").isNotEmpty())
                .andDo(TREE.answers(
                        "categories",
                        responseFields(Fields.subsectionArray(
                                "categories", "every path in the subject tree, each after the one it lies below"))));
    }

    @Test
    void suggestsToResidents() throws Exception {
        http.perform(post("/api/v1/public/category-suggestions")
                        .with(from("192.0.2.31"))
                        .content(TEXT))
                .andExpect(status().isOk())
                .andDo(PUBLIC.answers(
                        "public-category-suggestions", requestFields(text()), responseFields(suggestions())));
    }

    @Test
    void refusesATextThatIsTooLong() throws Exception {
        http.perform(post("/api/v1/category-suggestions")
                        .with(HOTLINE)
                        .content("{\"title\":\"" + "长".repeat(201) + "\"}"))
                .andExpect(status().isBadRequest())
                .andDo(ASK.refuses("category-suggestions-refused"));
    }

    @Test
    void suggestsCategoriesOfAPetition() throws Exception {
        String number = filed().get("receiptNumber").asText();
        http.perform(get("/api/v1/petitions/{receiptNumber}/category-suggestions", number)
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andDo(PETITION.answers(
                        "petition-category-suggestions", receiptNumber(), responseFields(suggestions())));
    }

    @Test
    void whoHandlesItPutsItUnderAnotherSubjectAndItIsCountedThere() throws Exception {
        String number = filed().get("receiptNumber").asText();
        String other = "{\"category\":\"城乡建设/城市建设和市政管理/城市公共设施\"}";
        http.perform(put("/api/v1/petitions/{receiptNumber}/category", number)
                        .with(HANDLER)
                        .content(other))
                .andExpect(status().isOk())
                .andDo(CORRECT.answers(
                        "petition-category",
                        receiptNumber(),
                        requestFields(
                                Fields.text("category", "path in the subject tree, one that was suggested or not")),
                        responseFields(
                                Fields.text("receiptNumber", "number of the petition"),
                                Fields.text("category", "what it is under now"))));
        http.perform(put("/api/v1/petitions/{receiptNumber}/category", number)
                        .with(HANDLER)
                        .content(other))
                .andExpect(status().isConflict())
                .andDo(CORRECT.refuses("petition-category-same"));
        http.perform(put("/api/v1/petitions/{receiptNumber}/category", number)
                        .with(HANDLER)
                        .content("{\"category\":\"没有这一类\"}"))
                .andExpect(status().isBadRequest());
        http.perform(get("/api/v1/petitions/{receiptNumber}/history", number).with(HANDLER))
                .andExpect(jsonPath("$.events[?(@.kind == 'MATTER_CORRECTED')].note")
                        .value("分类改为城乡建设/城市建设和市政管理/城市公共设施"));
    }
}
