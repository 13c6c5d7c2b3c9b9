package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.maplebridge.pages.ModelerPage;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every template of a task, a table and a call picked in Modeler for a plain task, deployed as Modeler does and run with a
 * petition that a village handles, to the point at which the element has done its work. For the steps see
 * {@link StepTemplatesAtWorkTest}.
 */
@EnabledIf("isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElementTemplatesAtWorkTest extends LifeCycleTest {

    @Autowired
    RepositoryService repository;

    /** Process and the task it begins with, in the unit that the template offers first. */
    private static final Map<String, String> FIRST_TASKS = Map.of(
            "acceptance", "userTask_reviewRegistration in " + SHANGXI,
            "level-handling", "userTask_handlePetition in " + SHANGXI,
            "rerouting", "userTask_reroutePetition in " + XIKOU,
            "joint-conference", "userTask_conveneConference in " + SHANGXI,
            "review", "userTask_decideReview in " + SHANGXI,
            "hearing", "userTask_conveneHearing in " + SHANGXI);

    private static final Map<String, Object> CALLED_WITH = Map.of("purpose", "CLAIM", "way", "OTHER");

    private final List<String> own = new ArrayList<>();
    private TriedTemplates tried;

    static boolean isThere() {
        return ModelerPage.isThere();
    }

    @BeforeAll
    void drawAndDeployThem() {
        itIs(THURSDAY);
        tried = new TriedTemplates(as("admin"), "callActivity", "businessRuleTask", "userTask");
    }

    @AfterAll
    void takeThemBack() {
        if (tried != null) {
            repository.deleteDeployment(tried.deployment(), true);
        }
        endAllOf(own);
    }

    @Override
    Filed filed(Map<String, Object> matter) {
        Filed petition = super.filed(matter);
        own.add(petition.number());
        return petition;
    }

    @Test
    void everyTaskIsBeforeItsRoleWithItsFormAndLimit() {
        Date due = Date.from(Instant.parse("2026-10-09T16:00:00Z"));
        tried.of("userTask").forEach((id, template) -> {
            Filed petition = filedIn(SHANGXI);
            start(id, petition, Map.of("deadlineAt", due));
            Task task = task(petition, TriedTemplates.task(id));
            assertThat(task.getTenantId()).isEqualTo(SHANGXI);
            assertThat(task.getDueDate()).isEqualTo(due);
            assertThat(task.getName()).as("named by the platform").contains(petition.number());
            assertThat(tasks.createTaskQuery()
                            .taskId(task.getId())
                            .initializeFormKeys()
                            .singleResult()
                            .getCamundaFormRef()
                            .getKey())
                    .isEqualTo("read-answers");
            assertThat(tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId))
                    .as(id)
                    .isNotEmpty()
                    .allMatch(group -> group.matches("\\w+\\.(handler|head|registrar|supervisor|mediator|whistler)"));
        });
    }

    @Test
    void everyTableGivesWhatItDecides() {
        Map<String, Map<String, Object>> decided = new TreeMap<>();
        tried.of("businessRuleTask").forEach((id, template) -> {
            ProcessInstance instance = start(id, filedIn(SHANGXI), Map.of());
            Map<String, Object> values = new TreeMap<>();
            TriedTemplates.properties(template).stream()
                    .filter(property -> property.at("/binding/type").asText().equals("camunda:outputParameter"))
                    .map(property -> property.get("value").asText())
                    .forEach(name -> values.put(name, runtime.getVariable(instance.getId(), name)));
            decided.put(id.replaceFirst(".*\\.", ""), values);
        });
        assertThat(decided.get("level-limits"))
                .containsEntry("limitAmount", 5)
                .containsEntry("limitUnit", "WORKING_DAYS")
                .containsEntry("firstReminder", 50)
                .containsEntry("secondReminder", 80);
        assertThat(decided.get("statutory-limits"))
                .containsEntry("limitAmount", 60)
                .containsEntry("article", "《信访工作条例》第三十四条");
        assertThat(decided.get("appeal-limits")).containsEntry("limitAmount", 30);
        assertThat(decided.get("accompaniment-limits"))
                .containsEntry("limitAmount", 1)
                .containsEntry("limitUnit", "WORKING_HOURS");
        assertThat(decided.get("supervision-ladder"))
                .containsEntry("card", "NONE")
                .containsEntry("nextStep", "URGE");
        assertThat(decided.get("triage")).containsEntry("startLevel", "VILLAGE").containsEntry("procedure", "ORDINARY");
        assertThat(decided.get("registration")).containsEntry("way", "OTHER").containsEntry("review", "RULE");
        assertThat(decided).hasSameSizeAs(tried.of("businessRuleTask"));
    }

    /** What is called works for the unit that was chosen, knows the petition, and begins with its first task. */
    @Test
    void everyCallStartsItsProcessInTheUnit() {
        Map<String, String> begun = new TreeMap<>();
        tried.of("callActivity").forEach((id, template) -> {
            Filed petition = standing(id.replaceFirst(".*\\.", ""));
            ProcessInstance calling = start(id, petition, CALLED_WITH);
            ProcessInstance called = runtime.createProcessInstanceQuery()
                    .superProcessInstanceId(calling.getId())
                    .singleResult();
            assertThat(called.getBusinessKey()).as(id).isEqualTo(petition.number());
            Task first =
                    tasks.createTaskQuery().processInstanceId(called.getId()).singleResult();
            begun.put(
                    called.getProcessDefinitionId().replaceFirst(":.*", ""),
                    first.getTaskDefinitionKey() + " in " + first.getTenantId());
        });
        assertThat(begun).isEqualTo(FIRST_TASKS);
        assertThat(begun.keySet()).isEqualTo(tried.names("callActivity"));
    }

    /** A petition for which the process is called. */
    private Filed standing(String called) {
        Filed petition = filedIn(SHANGXI);
        Map<String, String> notOurs = Map.of("outcome", "RETURN", "note", "不归我们");
        switch (called) {
            case "rerouting" -> handle("shangxi.handler", petition, notOurs);
            case "joint-conference" -> {
                handle("shangxi.handler", petition, Map.of("outcome", "HAND_UP", "reason", "MAJOR", "note", "请镇里办理"));
                handle("xikou.handler", petition, notOurs);
                handle("fenglin.head", petition, Map.of("objection", "REJECTED", "note", "属地管理"));
                handle("xikou.handler", petition, notOurs);
            }
            case "review" -> {
                handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "路灯已经修好。"));
                asPetitionerOf(petition)
                        .post("/api/v1/public/petitions/" + petition.number() + "/reviews", Map.of("reason", "灯又灭了"))
                        .is(200);
            }
            default -> {}
        }
        return petition;
    }

    private ProcessInstance start(String id, Filed petition, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("unit", SHANGXI);
        variables.put("level", "VILLAGE");
        variables.put("procedure", "ORDINARY");
        variables.put("stage", "REVIEW");
        variables.put("step", "REMIND");
        variables.put("superior", XIKOU);
        variables.put("targetUnit", SHIQIAO);
        variables.put(
                "deadlineAt", Date.from(Instant.parse("2026-09-24T01:00:00Z").plus(Duration.ofDays(30))));
        variables.put(TriedTemplates.WHICH, TriedTemplates.task(id));
        variables.putAll(more);
        if (id.contains("triage") || id.contains("registration")) {
            variables.putAll(
                    Map.of("purpose", "CLAIM", "text", "路灯坏了", "headcount", 1, "accused", "NONE", "channel", "GRID"));
            variables.putAll(Map.of("trusted", "NO", "names", "GIVEN"));
            variables.put("category", null);
            variables.put("requestedProcedure", null);
        }
        return runtime.startProcessInstanceByKey(
                TriedTemplates.process(id.split("\\.")[2]), petition.number(), variables);
    }
}
