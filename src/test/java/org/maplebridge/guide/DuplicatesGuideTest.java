package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.request.PathParametersSnippet;

class DuplicatesGuideTest extends DocumentedApi {

    private static final String TAG = "Duplicates";
    private static final String FOLLOWERS = "/api/v1/petitions/{receiptNumber}/followers";
    private static final Endpoint SUGGEST = new Endpoint(TAG, "See likely duplicates");
    private static final Endpoint MERGE = new Endpoint(TAG, "Merge a petition into one with the same matter");
    private static final Endpoint READ = new Endpoint(TAG, "Read what follows a petition");
    private static final Endpoint SEPARATE = new Endpoint(TAG, "Take a follower apart");

    private static PathParametersSnippet number() {
        return pathParameters(parameterWithName("receiptNumber").description("number of the petition that leads"));
    }

    private static List<FieldDescriptor> led() {
        return List.of(
                Fields.text("receiptNumber", "number of the petition that leads"),
                Fields.number("count", "how many follow it"),
                Fields.subsectionArray("followers", "those of them that the caller sees, in short"));
    }

    private String newNumber() throws Exception {
        return filed().get("receiptNumber").asText();
    }

    private static String input(String follower) {
        return "{\"receiptNumber\":\"" + follower + "\",\"reason\":\"反映的是同一处路灯\"}";
    }

    private String merged(String lead) throws Exception {
        String follower = newNumber();
        http.perform(post(FOLLOWERS, lead).with(HANDLER).content(input(follower)))
                .andExpect(status().isOk());
        return follower;
    }

    @Test
    void suggestsDuplicates() throws Exception {
        newNumber();
        http.perform(get("/api/v1/petitions/{receiptNumber}/duplicates", newNumber())
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andDo(SUGGEST.answers(
                        "duplicates",
                        receiptNumber(),
                        responseFields(
                                Fields.array("duplicates", "up to 20 open petitions, the likeliest first"),
                                Fields.subsection("duplicates[].petition", "the petition in short"),
                                Fields.number("duplicates[].score", "0 to 100; from 40 on it is suggested"),
                                Fields.text("duplicates[].place", "`SAME` area, `NEAR` by or `FAR`"),
                                Fields.text("duplicates[].category", "`SAME`, `NEAR` (same field) or `FAR`"),
                                Fields.flag("duplicates[].samePerson", "a telephone number stands in both"),
                                Fields.number("duplicates[].daysApart", "days between their filing"),
                                Fields.number(
                                        "duplicates[].textPercent", "how alike the words are, rare ones counting more"),
                                Fields.subsectionArray(
                                        "finals",
                                        "matters of the same people that were decided for good (art. 36), in short"),
                                Fields.flag("mergeable", "whether the caller may merge them"))));
    }

    @Test
    void merges() throws Exception {
        http.perform(post(FOLLOWERS, newNumber()).with(HANDLER).content(input(newNumber())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.count").value(1))
                .andDo(MERGE.answers(
                        "followers-merge",
                        number(),
                        requestFields(
                                Fields.text("receiptNumber", "number of the petition that is to follow"),
                                Fields.text("reason", "why it is the same matter, 1 to 2,000 characters")),
                        responseFields(led())));
    }

    @Test
    void refusesToMergeAPetitionWithItself() throws Exception {
        String number = newNumber();
        http.perform(post(FOLLOWERS, number).with(HANDLER).content(input(number)))
                .andExpect(status().isBadRequest())
                .andDo(MERGE.refuses("followers-refused"));
    }

    @Test
    void readsFollowers() throws Exception {
        String lead = newNumber();
        merged(lead);
        http.perform(get(FOLLOWERS, lead).with(HANDLER))
                .andExpect(status().isOk())
                .andDo(READ.answers("followers-read", number(), responseFields(led())));
    }

    @Test
    void takesAFollowerApart() throws Exception {
        String lead = newNumber();
        http.perform(post(FOLLOWERS + "/{follower}/separation", lead, merged(lead))
                        .with(HANDLER)
                        .content("{\"reason\":\"核实后是两处路灯\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.count").value(0))
                .andDo(SEPARATE.answers(
                        "followers-separate",
                        pathParameters(
                                parameterWithName("receiptNumber").description("number of the petition that leads"),
                                parameterWithName("follower").description("number of the one that follows")),
                        requestFields(Fields.text("reason", "why it is another matter")),
                        responseFields(led())));
    }
}
