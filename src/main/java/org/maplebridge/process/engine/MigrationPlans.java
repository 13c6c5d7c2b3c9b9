package org.maplebridge.process.engine;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.maplebridge.shared.Refusal;
import org.maplebridge.versions.ModelName;
import org.maplebridge.versions.Route;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which step goes to which when petitions move: the one of the same id and kind, but where somebody names another. Timers
 * keep their instants; what waits for a message waits for the one that the other version names.
 */
@Component
class MigrationPlans {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final JdbcTemplate jdbc;

    MigrationPlans(
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            @Lazy IdentityService identities,
            JdbcTemplate jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    MigrationWay of(Route route) {
        MigrationPlan plan = plan(route);
        return Unrestricted.call(
                identities,
                () -> new MigrationWay(
                        route,
                        plan,
                        new DrawnSteps(repository.getBpmnModelInstance(plan.getSourceProcessDefinitionId())),
                        new DrawnSteps(repository.getBpmnModelInstance(plan.getTargetProcessDefinitionId())),
                        jdbc));
    }

    /** Refuses steps that there are not, and such as cannot stand for one another. */
    MigrationPlan plan(Route route) {
        return Unrestricted.call(identities, () -> build(route));
    }

    String definition(String process, int version) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .processDefinitionVersion(version)
                .singleResult();
        if (definition == null) {
            throw Refusal.notFound(
                    "no-such-version", new ModelName(ModelName.Kind.PROCESS, process).file(), String.valueOf(version));
        }
        return definition.getId();
    }

    private MigrationPlan build(Route route) {
        String source = definition(route.process(), route.from());
        String target = definition(route.process(), route.to());
        DrawnSteps before = new DrawnSteps(repository.getBpmnModelInstance(source));
        DrawnSteps after = new DrawnSteps(repository.getBpmnModelInstance(target));
        Set<String> given = new HashSet<>(route.steps().values());
        MigrationPlan equal =
                runtime.createMigrationPlan(source, target).mapEqualActivities().build();
        MigrationPlanBuilder chosen = runtime.createMigrationPlan(source, target);
        equal.getInstructions().stream()
                .filter(one -> !route.steps().containsKey(one.getSourceActivityId()))
                .filter(one -> !given.contains(one.getTargetActivityId()))
                .forEach(one -> map(chosen, one.getSourceActivityId(), one.getTargetActivityId(), before, after));
        route.steps().forEach((from, to) -> map(chosen, from, to, before, after));
        try {
            return chosen.build();
        } catch (MigrationPlanValidationException wrong) {
            throw Refusal.againstRule(
                    "migration-plan-invalid",
                    wrong.getValidationReport().getInstructionReports().stream()
                            .map(report -> before.named(
                                            report.getMigrationInstruction().getSourceActivityId())
                                    + " → "
                                    + after.named(
                                            report.getMigrationInstruction().getTargetActivityId())
                                    + "："
                                    + report.getFailures().stream()
                                            .map(MigrationWords::inChinese)
                                            .collect(Collectors.joining("；")))
                            .collect(Collectors.joining("\n")));
        } catch (ProcessEngineException wrong) {
            throw Refusal.againstRule("migration-plan-invalid", "指定的步骤不存在或者不能对应");
        }
    }

    private static void map(MigrationPlanBuilder plan, String from, String to, DrawnSteps before, DrawnSteps after) {
        MigrationInstructionBuilder instruction = plan.mapActivities(from, to);
        if (!Objects.equals(before.message(from), after.message(to))) {
            instruction.updateEventTrigger();
        }
    }

    /** Why an instance could not be moved, in Chinese. */
    String reason(Route route, Throwable refused) {
        DrawnSteps before = Unrestricted.call(
                identities,
                () -> new DrawnSteps(repository.getBpmnModelInstance(definition(route.process(), route.from()))));
        return Stream.iterate(refused, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(MigratingProcessInstanceValidationException.class::isInstance)
                .map(MigratingProcessInstanceValidationException.class::cast)
                .findFirst()
                .map(said -> MigrationWords.of(said.getValidationReport(), before))
                .orElseGet(() -> MigrationWords.ofFault(refused));
    }
}
