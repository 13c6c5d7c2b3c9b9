package org.maplebridge.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.multipart;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.partWithName;
import static org.springframework.restdocs.request.RequestDocumentation.requestParts;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.checker.Rule;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.restdocs.payload.FieldDescriptor;

class ModelsGuideTest extends DocumentedApi {

    private static final String TAG = "Models";
    private static final String CHECK = "/api/v1/models/check";
    private static final String FINDINGS = "/api/v1/models/findings";
    private static final Endpoint CHECKED = new Endpoint(TAG, "Check models without deploying them");
    private static final Endpoint KEPT = new Endpoint(TAG, "Read what was found in deployed models");

    @Test
    void checksFiles() throws Exception {
        List<FieldDescriptor> fields = new ArrayList<>(List.of(
                Fields.number("files", "how many were checked"),
                Fields.number("errors", "how many findings refuse a deployment"),
                Fields.number("warnings", "how many do not"),
                Fields.flag("deployable", "whether the files would be let in as they are"),
                Fields.array("findings", "file by file, errors first")));
        fields.addAll(finding("findings[]."));
        http.perform(multipart(CHECK)
                        .file(file(
                                "promise.bpmn",
                                shipped("promise.bpmn").replace("#{promiseDayPassed}", "#{promiseDayPast}")))
                        .with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deployable").value(false))
                .andExpect(jsonPath("$.findings[0].rule").value("bean-unknown"))
                .andDo(CHECKED.answers(
                        "models-checked",
                        requestParts(partWithName("file")
                                .description("a process, decision or form; as many as are to be deployed together")),
                        responseFields(fields)));
    }

    @Test
    void findsNothingInAShippedModel() throws Exception {
        http.perform(multipart(CHECK)
                        .file(file("petition.bpmn", shipped("petition.bpmn")))
                        .with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deployable").value(true))
                .andExpect(jsonPath("$.findings").isEmpty());
    }

    @Test
    void isForAdministrators() throws Exception {
        http.perform(multipart(CHECK).file(file("petition.bpmn", "-")).with(HANDLER))
                .andExpect(status().isForbidden())
                .andDo(CHECKED.refuses("models-check-forbidden"));
        http.perform(get(FINDINGS).with(HANDLER)).andExpect(status().isForbidden());
    }

    @Test
    void needsAFile() throws Exception {
        http.perform(multipart(CHECK).with(ADMIN))
                .andExpect(status().isBadRequest())
                .andDo(CHECKED.refuses("models-check-invalid"));
    }

    @Test
    void tellsWhatIsKeptWithDeployments() throws Exception {
        http.perform(get(FINDINGS).with(ADMIN))
                .andExpect(status().isOk())
                .andDo(KEPT.answers(
                        "models-findings",
                        responseFields(Fields.subsectionArray(
                                "findings",
                                "newest first: `deployment` its name, `deployedAt`, and the `finding` as above"))));
    }

    @Test
    void theGuideNamesEveryRule() throws IOException {
        String guide = Files.readString(Path.of("src/docs/asciidoc/models.adoc"));
        assertThat(Arrays.stream(Rule.values()).map(rule -> "`" + rule.id() + "`"))
                .allSatisfy(rule -> assertThat(guide).contains(rule));
    }

    private static List<FieldDescriptor> finding(String prefix) {
        return List.of(
                Fields.text(prefix + "file", "name of the file"),
                Fields.number(prefix + "line", "where the element begins, 0 for the file as a whole"),
                Fields.text(prefix + "element", "id of the element, null for the file as a whole")
                        .optional(),
                Fields.text(prefix + "elementName", "what stands on it").optional(),
                Fields.text(prefix + "rule", "stable id of the rule, see the list below"),
                Fields.text(prefix + "severity", "`ERROR` or `WARNING`"),
                Fields.text(prefix + "severityLabel", "the same in Chinese"),
                Fields.text(prefix + "what", "what is wrong here, in Chinese"),
                Fields.text(prefix + "atRunTime", "what would happen when it ran"),
                Fields.text(prefix + "mend", "how to mend it"));
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String shipped(String name) throws IOException {
        return Files.readString(Path.of("processes", name));
    }
}
