package org.maplebridge.access;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeEach;
import org.maplebridge.organization.Accounts;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.task.TaskRecusals;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform with two villages and a town, and a petition at work in the first village. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "maplebridge.login.failures-per-user=4",
            "maplebridge.login.failures-per-address=1000"
        })
@Import(AccessTest.Models.class)
abstract class AccessTest {

    static boolean prepared;

    @LocalServerPort
    int port;

    @MockitoBean
    StaffDirectory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate database;

    String task;
    String petition;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestDatabase::url);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }

    @BeforeEach
    void aPetitionInShangxi() {
        when(directory.find(anyString()))
                .thenAnswer(call -> Optional.ofNullable(Village.PEOPLE.get(call.<String>getArgument(0))));
        if (!prepared) {
            transaction.executeWithoutResult(status -> {
                accounts.unitsChanged(List.of(), Village.UNITS);
                accounts.staffChanged(Village.everybody());
            });
            repository
                    .createDeployment()
                    .addClasspathResource("access/petition.bpmn")
                    .addClasspathResource("access/level-handling.bpmn")
                    .addClasspathResource("access/handle.form")
                    .deploy();
            prepared = true;
        }
        petition = runtime.startProcessInstanceByKey("petition", "petition-1", Map.of("unit", Village.SHANGXI))
                .getId();
        task = tasks.createTaskQuery()
                .tenantIdIn(Village.SHANGXI)
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    Browser as(String username) {
        return Browser.basic(port, username, Village.PASSWORD);
    }

    @TestConfiguration
    static class Models {

        @Bean
        RecordForTest recordForTest() {
            return new RecordForTest();
        }

        @Bean
        @Primary
        TaskRecusals recusals() {
            return (username, petition, model) -> username.equals("shangxi.accused") && petition.equals("petition-1");
        }
    }

    @ModelBean
    static class RecordForTest implements JavaDelegate {

        static int asked;

        public String secret() {
            asked++;
            return "secret";
        }

        @Override
        public void execute(DelegateExecution execution) {
            if ("break".equals(execution.getVariable("outcome"))) {
                throw new IllegalStateException("broken");
            }
            if ("refuse".equals(execution.getVariable("outcome"))) {
                throw Refusal.againstRule("task-for-oneself-only");
            }
        }
    }
}
