package org.maplebridge.guide;

import static org.springframework.restdocs.mockmvc.MockMvcRestDocumentation.documentationConfiguration;
import static org.springframework.restdocs.operation.preprocess.Preprocessors.modifyHeaders;
import static org.springframework.restdocs.operation.preprocess.Preprocessors.prettyPrint;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.autoconfigure.web.servlet.SpringBootMockMvcBuilderCustomizer;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.restdocs.RestDocumentationContextProvider;
import org.springframework.restdocs.RestDocumentationExtension;
import org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders;
import org.springframework.restdocs.request.PathParametersSnippet;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the tests behind the guide have in common: calls that leave snippets, and petitions to call about. */
@PlatformTest
@ExtendWith(RestDocumentationExtension.class)
abstract class DocumentedApi {

    static final RequestPostProcessor ADMIN = httpBasic("admin", "demo");
    static final RequestPostProcessor HOTLINE = httpBasic("hotline12345", "demo");
    static final RequestPostProcessor HANDLER = httpBasic("shangxi.handler", "demo");
    static final RequestPostProcessor SUPERVISOR = httpBasic("supervisor", "demo");
    static final RequestPostProcessor ELSEWHERE = httpBasic("hehua.handler", "demo");
    static final String SHANGXI = "990681101201";

    @Autowired
    WebApplicationContext context;

    @Autowired
    ObjectMapper json;

    @Autowired
    TestRestTemplate engine;

    MockMvc http;

    @BeforeEach
    void leaveSnippets(RestDocumentationContextProvider documentation) {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        SpringBootMockMvcBuilderCustomizer filters = new SpringBootMockMvcBuilderCustomizer(context);
        filters.setPrint(MockMvcPrint.NONE);
        filters.customize(builder);
        http = builder.apply(springSecurity())
                .apply(documentationConfiguration(documentation)
                        .uris()
                        .withScheme("http")
                        .withHost("localhost")
                        .withPort(8080)
                        .and()
                        .operationPreprocessors()
                        .withRequestDefaults(modifyHeaders().remove("Content-Length"), prettyPrint())
                        .withResponseDefaults(
                                modifyHeaders()
                                        .remove("Maplebridge-Now")
                                        .remove("X-Content-Type-Options")
                                        .remove("X-XSS-Protection")
                                        .remove("Cache-Control")
                                        .remove("Pragma")
                                        .remove("Expires")
                                        .remove("Vary")
                                        .remove("Content-Length")
                                        .remove("X-Frame-Options"),
                                prettyPrint()))
                .build();
    }

    /** A petition as the contract has it, with a source number of its own. */
    ObjectNode petition() {
        ObjectNode petition = json.createObjectNode();
        petition.put("title", "村口路灯坏了三个月没人修");
        petition.put("content", "上溪村村口的三盏路灯从六月起不亮，老人晚上出门摔过两次，请尽快修好。");
        petition.put("purpose", "CLAIM");
        petition.put("channel", "GRID");
        petition.put("areaCode", SHANGXI);
        petition.put("address", "上溪村村口");
        petition.putObject("location").put("latitude", 29.78).put("longitude", 120.47);
        petition.put("category", "城乡建设/市政管理/路灯");
        petition.putArray("petitioners")
                .addObject()
                .put("name", "陈大明")
                .put("phone", "13800000000")
                .put("idNumber", "990681196001010011")
                .put("address", "上溪村 3 组 12 号")
                .put("representative", true);
        petition.put("headcount", 1);
        petition.put("anonymous", false);
        petition.put("confidential", false);
        petition.putArray("against").addObject().put("kind", "UNIT").put("name", "浙东路灯养护公司");
        petition.putObject("source")
                .put("system", "12345")
                .put("id", UUID.randomUUID().toString());
        petition.put("procedure", "ORDINARY");
        return petition;
    }

    ObjectNode residentsPetition() {
        ObjectNode petition = petition();
        petition.remove(List.of("source", "procedure", "channel"));
        return petition;
    }

    /** Receipt number and query code of a new petition. */
    JsonNode filed() throws Exception {
        return filed(petition());
    }

    JsonNode filed(JsonNode petition) throws Exception {
        return read(http.perform(post("/api/v1/petitions").with(HOTLINE).content(petition.toString()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    /** The village's handler completes his task. */
    void handled(String receiptNumber, Map<String, String> form) {
        worked("shangxi.handler", receiptNumber, "userTask_handlePetition", form);
    }

    /** Somebody claims a task and submits its form, as Tasklist does it. */
    void worked(String username, String receiptNumber, String definition, Map<String, ?> form) {
        TestRestTemplate person = engine.withBasicAuth(username, "demo");
        JsonNode tasks = person.getForObject(
                "/engine-rest/task?processInstanceBusinessKey={no}&taskDefinitionKey={key}",
                JsonNode.class,
                receiptNumber,
                definition);
        String task = tasks.get(0).get("id").asText();
        person.postForEntity("/engine-rest/task/{id}/claim", Map.of("userId", username), String.class, task);
        ObjectNode variables = json.createObjectNode();
        form.forEach((name, value) -> variables.putObject(name).putPOJO("value", value));
        int status = person.postForEntity(
                        "/engine-rest/task/{id}/submit-form", Map.of("variables", variables), String.class, task)
                .getStatusCode()
                .value();
        if (status != 204) {
            throw new AssertionError(definition + " was answered with " + status);
        }
    }

    JsonNode read(String text) throws Exception {
        return json.readTree(text);
    }

    static MockHttpServletRequestBuilder get(String address, Object... values) {
        return RestDocumentationRequestBuilders.get(address, values);
    }

    static MockHttpServletRequestBuilder post(String address, Object... values) {
        return RestDocumentationRequestBuilders.post(address, values).contentType(MediaType.APPLICATION_JSON);
    }

    static MockHttpServletRequestBuilder put(String address, Object... values) {
        return RestDocumentationRequestBuilders.put(address, values).contentType(MediaType.APPLICATION_JSON);
    }

    static MockHttpServletRequestBuilder delete(String address, Object... values) {
        return RestDocumentationRequestBuilders.delete(address, values);
    }

    /** The one place in the address of what belongs to a petition. */
    static PathParametersSnippet receiptNumber() {
        return pathParameters(parameterWithName("receiptNumber").description("number of the petition"));
    }

    /** A caller from an address of his own, for what is counted by address. */
    static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
