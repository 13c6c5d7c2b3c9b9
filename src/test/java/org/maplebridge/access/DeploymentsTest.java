package org.maplebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class DeploymentsTest extends AccessTest {

    private static final String RECORD = "camunda:delegateExpression=\"${recordForTest}\"";

    @Test
    void onlyAdministratorsDeploy() throws IOException {
        assertThat(as("shangxi.handler").deploy("other", model()).statusCode()).isEqualTo(403);
        assertThat(as("admin").deploy("other", model()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:expression=\"${''.getClass().forName('java.lang.Runtime')}\"",
                "camunda:expression=\"${dataSource.connection}\"",
                "camunda:expression=\"${execution.processEngineServices}\"",
                "camunda:delegateExpression=\"${jdbcTemplate}\"",
                "camunda:class=\"org.example.Anything\""
            })
    void modelsThatReachForMoreAreRefused(String behaviour) throws IOException {
        HttpResponse<String> answer = as("admin").deploy("evil", model().replace(RECORD, behaviour));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("流程模型不能部署", "ParseException", "serviceTask_record");
    }

    private static String model() throws IOException {
        return new ClassPathResource("access/level-handling.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("id=\"level-handling\"", "id=\"other\"");
    }
}
