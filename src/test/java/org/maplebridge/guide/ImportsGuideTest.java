package org.maplebridge.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.responseHeaders;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.multipart;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.partWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.restdocs.request.RequestDocumentation.requestParts;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.request.PathParametersSnippet;

class ImportsGuideTest extends DocumentedApi {

    private static final String TAG = "Imports";
    private static final Endpoint START = new Endpoint(TAG, "Import petitions from a CSV file");
    private static final Endpoint STATE = new Endpoint(TAG, "Read how far an import is");
    private static final Endpoint ERRORS = new Endpoint(TAG, "Download the rows an import could not take");
    private static final Endpoint PAPERS = new Endpoint(TAG, "Attach the papers of imported petitions");
    private static final String IMPORTS = "/api/v1/petition-imports";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String MAPPING = """
            {"columns":{"title":"标题","content":"内容","filedAt":"留言时间","source.id":"编号"},
             "defaults":{"source.system":"board","channel":"WEB","purpose":"CLAIM","areaCode":"990681101201"}}
            """;
    private static final FieldDescriptor[] VIEW = {
        Fields.text("state", "`RUNNING`, `DONE` or `FAILED`"),
        Fields.text("stateLabel", "the same in Chinese"),
        Fields.number("rows", "rows of the file"),
        Fields.number("imported", "petitions filed so far"),
        Fields.number("duplicates", "rows whose source number was known"),
        Fields.number("failed", "rows that could not be taken"),
        Fields.text("links.self", "address of this import"),
        Fields.text("links.errors", "address of the rows that could not be taken")
    };

    private static MockMultipartFile csv() {
        String number = UUID.randomUUID().toString().substring(0, 8);
        String rows = "编号,标题,内容,留言时间%n%1$s-1,自来水时断时续,这个月停水六次,2026-03-02 08:15:00%n%1$s-2,,没有标题的一行,2026-03-03 09:00:00%n"
                .formatted(number);
        return new MockMultipartFile("file", "留言.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private static MockMultipartFile mapping(String json) {
        return new MockMultipartFile("mapping", "", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static PathParametersSnippet id() {
        return pathParameters(parameterWithName("id").description("number of the import"));
    }

    @Test
    void importsWhatItCanAndNamesTheRest() throws Exception {
        String started = http.perform(
                        multipart(IMPORTS).file(csv()).file(mapping(MAPPING)).with(HOTLINE))
                .andExpect(status().isAccepted())
                .andDo(START.answers(
                        "import-started",
                        requestParts(
                                partWithName("file").description("CSV with a header, in UTF-8 or GB18030"),
                                partWithName("mapping")
                                        .description("JSON: `columns` says which column has a field of the petition, "
                                                + "`defaults` the value where no column does; `backlog` puts all on the "
                                                + "list of old matters"),
                                partWithName("areas")
                                        .description("CSV of area names and codes, for files that name areas")
                                        .optional()),
                        responseHeaders(headerWithName("Location").description("address of the import")),
                        responseFields(VIEW)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String self = read(started).get("links").get("self").asText();
        String id = self.substring(self.lastIndexOf('/') + 1);
        assertThat(finished(self).get("imported").asInt()).isEqualTo(1);

        http.perform(get(IMPORTS + "/{id}", id).with(HOTLINE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.failed").value(1))
                .andDo(STATE.answers("import", id(), responseFields(VIEW)));
        String errors = http.perform(get(IMPORTS + "/{id}/errors", id).with(HOTLINE))
                .andExpect(status().isOk())
                .andDo(ERRORS.answers("import-errors", id()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(errors).contains("没有标题的一行");
    }

    @Test
    void attachesThePapersOfWhatWasImported() throws Exception {
        String number = "P-" + UUID.randomUUID().toString().substring(0, 8);
        String row = "编号,标题,内容,留言时间\n" + number + ",水渠塌了,多年没有修,2019-03-02 08:15:00\n";
        String started = http.perform(multipart(IMPORTS)
                        .file(new MockMultipartFile(
                                "file", "old.csv", "text/csv", row.getBytes(StandardCharsets.UTF_8)))
                        .file(mapping(MAPPING))
                        .with(HOTLINE))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        finished(read(started).get("links").get("self").asText());

        MockMultipartFile papers = new MockMultipartFile(
                "file",
                "papers.zip",
                "application/zip",
                zip("旧案/" + number + "/2019 年答复.txt", "旧案/" + number + "/.DS_Store", "旧案/X-0/来信.txt", "说明.txt"));
        http.perform(multipart(IMPORTS + "/papers?system={system}", "board")
                        .file(papers)
                        .with(HOTLINE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.attached").value(1))
                .andExpect(jsonPath("$.left.length()").value(2))
                .andDo(PAPERS.answers(
                        "import-papers",
                        queryParameters(parameterWithName("system")
                                .description("`source.system` with which the petitions were imported")),
                        requestParts(partWithName("file")
                                .description("ZIP with a folder for each petition, named as its `source.id`; names in "
                                        + "UTF-8 or GB18030")),
                        responseFields(
                                Fields.number("attached", "papers that are attached now"),
                                Fields.number("known", "papers that were attached before"),
                                Fields.array("left", "papers that could not be taken"),
                                Fields.text("left[].name", "name in the ZIP"),
                                Fields.text("left[].reason", "why, in Chinese"))));
        http.perform(multipart(IMPORTS + "/papers?system={system}", "board")
                        .file(papers)
                        .with(HOTLINE))
                .andExpect(jsonPath("$.attached").value(0))
                .andExpect(jsonPath("$.known").value(1));
        http.perform(multipart(IMPORTS + "/papers?system={system}", "board")
                        .file(new MockMultipartFile("file", "old.zip", "application/zip", new byte[] {1, 2, 3}))
                        .with(HOTLINE))
                .andExpect(status().isBadRequest())
                .andDo(PAPERS.refuses("import-papers-invalid"));
        http.perform(multipart(IMPORTS + "/papers?system={system}", "board")
                        .file(papers)
                        .with(HANDLER))
                .andExpect(status().isForbidden());
    }

    /** In the encoding of older Chinese Windows. */
    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GB18030"))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("二〇一九年的答复".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private JsonNode finished(String self) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode state;
        do {
            state = read(http.perform(get(self).with(HOTLINE))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));
        } while (state.get("state").asText().equals("RUNNING") && Instant.now().isBefore(end));
        return state;
    }

    @Test
    void refusesAMappingThatCannotWork() throws Exception {
        http.perform(multipart(IMPORTS)
                        .file(csv())
                        .file(mapping("{\"columns\":{\"title\":\"题目\"}}"))
                        .with(HOTLINE))
                .andExpect(status().isBadRequest())
                .andDo(START.refuses("import-invalid"));
    }

    @Test
    void isNotForEverybody() throws Exception {
        http.perform(multipart(IMPORTS).file(csv()).file(mapping(MAPPING)).with(HANDLER))
                .andExpect(status().isForbidden())
                .andDo(START.refuses("import-forbidden"));
        http.perform(get(IMPORTS + "/{id}", UUID.randomUUID()).with(HOTLINE))
                .andExpect(status().isNotFound())
                .andDo(STATE.refuses("import-unknown"));
    }
}
