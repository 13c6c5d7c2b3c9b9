package org.maplebridge.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The lists of Tasklist, in a demo county of its own, which ends with its folder. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TasklistFiltersTest {

    private static final String PASSWORD = "demo";

    @TempDir
    static Path data;

    @Autowired
    TasklistFilters lists;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    TestRestTemplate http;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("maplebridge.data", () -> data.toString());
    }

    @Test
    void areCreatedOnceAndKeepWhatAnAdministratorChanges() {
        assertThat(names()).containsExactlyInAnyOrder("我的待办", "待认领", "今日到期", "已超期", "督办", "退回", "本单位全部");

        Filter overdue = filters.createTaskFilterQuery().filterName("已超期").singleResult();
        filters.saveFilter(overdue.setName("超期督办").setProperties(Map.of("color", "#000000")));
        lists.createMissing();
        lists.createMissing();
        assertThat(names()).containsExactlyInAnyOrder("我的待办", "待认领", "今日到期", "超期督办", "督办", "退回", "本单位全部");

        filters.deleteFilter(overdue.getId());
        lists.createMissing();
        assertThat(names()).hasSize(7).contains("已超期");
    }

    @Test
    void showToEachPersonWhatIsForHim() {
        String number = as("registrar")
                .postForObject("/api/v1/petitions", petition(), JsonNode.class)
                .get("receiptNumber")
                .asText();
        String task =
                tasks.createTaskQuery().taskDescription(number).singleResult().getId();
        assertThat(counts("shangxi.handler")).containsAllEntriesOf(Map.of("我的待办", 0, "待认领", 1, "本单位全部", 1));
        assertThat(counts("hehua.handler")).containsAllEntriesOf(Map.of("我的待办", 0, "待认领", 0, "本单位全部", 0));

        as("shangxi.handler").postForObject("/engine-rest/task/" + task + "/claim", user(), Void.class);
        assertThat(counts("shangxi.handler")).containsAllEntriesOf(Map.of("我的待办", 1, "待认领", 0, "今日到期", 0));
    }

    private List<String> names() {
        return filters.createTaskFilterQuery().list().stream()
                .map(Filter::getName)
                .toList();
    }

    /** As Tasklist shows them beside the lists, which is what each list itself counts. */
    private Map<String, Integer> counts(String username) {
        Map<String, Integer> beside = new LinkedHashMap<>();
        as(username)
                .getForObject("/api/v1/task-lists", JsonNode.class)
                .get("lists")
                .forEach(list -> beside.put(
                        list.get("name").asText(), list.get("waiting").asInt()));
        assertThat(beside).isEqualTo(countedAlone(username));
        return beside;
    }

    private Map<String, Integer> countedAlone(String username) {
        return filters.createTaskFilterQuery().list().stream()
                .collect(Collectors.toMap(
                        Filter::getName,
                        filter -> as(username)
                                .getForObject("/engine-rest/filter/" + filter.getId() + "/count", JsonNode.class)
                                .get("count")
                                .asInt()));
    }

    private TestRestTemplate as(String username) {
        return http.withBasicAuth(username, PASSWORD);
    }

    private static Map<String, Object> user() {
        return Map.of("userId", "shangxi.handler");
    }

    private static Map<String, Object> petition() {
        return Map.of(
                "title", "村口路灯坏了",
                "content", "三个月没人修",
                "purpose", "CLAIM",
                "channel", "GRID",
                "areaCode", "990681101201",
                "category", "城乡建设/市政管理/路灯",
                "petitioners", List.of(Map.of("name", "陈小明", "phone", "13800000000", "representative", true)));
    }
}
