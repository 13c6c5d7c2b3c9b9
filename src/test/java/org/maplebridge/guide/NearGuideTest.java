package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.request.PathParametersSnippet;

/** Grids, household groups, and who is near a petition. */
class NearGuideTest extends DocumentedApi {

    private static final String TAG = "Organization";
    private static final Endpoint READ = new Endpoint(TAG, "Read grids and household groups");
    private static final Endpoint REPLACE = new Endpoint(TAG, "Replace grids and household groups");
    private static final Endpoint PLACE = new Endpoint("Public", "Ask in which village a position is");
    private static final Endpoint NEAR = new Endpoint("Petitions", "Read who is near and knows the people");

    @Test
    void readsAndReplacesTheGridsOfAVillage() throws Exception {
        String before = http.perform(get("/api/v1/units/{code}/grids", SHANGXI).with(HANDLER))
                .andExpect(status().isOk())
                .andDo(READ.answers(
                        "grids",
                        unit(),
                        responseFields(
                                Fields.array("grids", "the grids of the unit"),
                                Fields.text("grids[].code", "code of the grid, of its own in the county"),
                                Fields.text("grids[].name", "its name"),
                                Fields.array("grids[].places", "words by which addresses in it are known"),
                                Fields.number("grids[].latitude", "its middle in degrees")
                                        .optional(),
                                Fields.number("grids[].longitude", "its middle in degrees")
                                        .optional(),
                                Fields.text("grids[].worker.username", "account of the grid worker")
                                        .optional(),
                                Fields.text("grids[].worker.name", "his name").optional(),
                                Fields.text("grids[].worker.phone", "his telephone")
                                        .optional(),
                                Fields.array("grids[].groups", "household groups in it"),
                                Fields.text("grids[].groups[].code", "code of the group, of its own in the county"),
                                Fields.text("grids[].groups[].name", "its name"),
                                Fields.array("grids[].groups[].places", "words by which addresses in it are known"),
                                Fields.text("grids[].groups[].contact.name", "who speaks for the households"),
                                Fields.text("grids[].groups[].contact.phone", "his telephone")
                                        .optional())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        http.perform(put("/api/v1/units/{code}/grids", SHANGXI).with(HANDLER).content(before))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.grids[0].code").value("SX-1"))
                .andDo(REPLACE.answers("grids-replaced", unit()));
        http.perform(put("/api/v1/units/{code}/grids", SHANGXI).with(SUPERVISOR).content(before))
                .andExpect(status().isForbidden())
                .andDo(REPLACE.refuses("grids-not-yours"));
    }

    @Test
    void namesWhoIsNear() throws Exception {
        String number = filed().get("receiptNumber").asText();
        http.perform(get("/api/v1/petitions/{receiptNumber}/near-helpers", number)
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.helpers[0].name").exists())
                .andDo(NEAR.answers(
                        "near-helpers",
                        receiptNumber(),
                        responseFields(
                                Fields.array("helpers", "the nearest first"),
                                Fields.text("helpers[].username", "his account").optional(),
                                Fields.text("helpers[].name", "his name"),
                                Fields.text("helpers[].phone", "his telephone").optional(),
                                Fields.text("helpers[].what", "what he is, in Chinese"),
                                Fields.text("helpers[].unit.code", "his unit"),
                                Fields.text("helpers[].unit.name", "its name"),
                                Fields.array("helpers[].reasons", "why he is named, in words"))));
    }

    private static PathParametersSnippet unit() {
        return pathParameters(parameterWithName("code").description("code of the village or town"));
    }

    @Test
    void tellsAResidentInWhichVillageHisTelephoneIs() throws Exception {
        http.perform(post("/api/v1/public/near-place")
                        .with(from("192.0.2.77"))
                        .content("{\"latitude\":29.7803,\"longitude\":120.4706}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.place.code").value(SHANGXI))
                .andDo(PLACE.answers(
                        "near-place",
                        requestFields(
                                Fields.number("latitude", "degrees, WGS 84"),
                                Fields.number("longitude", "degrees, WGS 84")),
                        responseFields(
                                Fields.text("place.code", "the village; absent where none is within five kilometres"),
                                Fields.text("place.name", "its name"),
                                Fields.number("metres", "to the middle of its nearest grid"))));
        http.perform(post("/api/v1/public/near-place")
                        .with(from("192.0.2.77"))
                        .content("{\"latitude\":31.2,\"longitude\":121.5}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.place").doesNotExist());
    }
}
