package org.maplebridge.checker.rules;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.maplebridge.checker.BpmnRule;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.ProcessFile;
import org.maplebridge.checker.Rule;
import org.maplebridge.checker.TableFile;
import org.maplebridge.checker.TableRule;
import org.springframework.stereotype.Component;

/** Where one row of a table is taken, its hit policy gives no more; said of the model and of the table alike. */
@Component
class DecisionRows implements BpmnRule, TableRule {

    private static final Set<HitPolicy> SEVERAL = Set.of(HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER);
    private static final Set<String> ONE = Set.of("singleEntry", "singleResult");
    private static final Pattern ONE_TAKEN = Pattern.compile("decisionResult\\.single(?:Result|Entry)");

    @Override
    public void look(ProcessFile file, ModelsInReach reach) {
        for (BusinessRuleTask task : file.all(BusinessRuleTask.class)) {
            String id = task.getCamundaDecisionRef();
            if (id != null
                    && takesOne(task)
                    && reach.decision(id).filter(DecisionRows::givesSeveral).isPresent()) {
                file.add(Rule.DECISION_ROWS, task, "只取决策 " + id + " 的一行，而它的命中策略会给出几行");
            }
        }
    }

    @Override
    public void look(TableFile file, ModelsInReach reach) {
        for (Decision decision : file.decisions()) {
            if (givesSeveral(decision)) {
                reach.everywhere(BusinessRuleTask.class, decision.getId())
                        .filter(task -> decision.getId().equals(task.getCamundaDecisionRef()) && takesOne(task))
                        .findFirst()
                        .ifPresent(task -> file.findings()
                                .add(Rule.DECISION_ROWS, decision, "命中策略会给出几行，而“" + Nodes.label(task) + "”只取一行"));
            }
        }
    }

    private static boolean takesOne(BusinessRuleTask task) {
        return ONE.contains(String.valueOf(task.getCamundaMapDecisionResult()))
                || task.getExtensionElements() != null
                        && task.getModelInstance().getModelElementsByType(CamundaOutputParameter.class).stream()
                                .filter(parameter -> isOf(task, parameter))
                                .anyMatch(parameter -> ONE_TAKEN
                                        .matcher(parameter.getTextContent())
                                        .find());
    }

    private static boolean isOf(BusinessRuleTask task, CamundaOutputParameter parameter) {
        return parameter
                .getParentElement()
                .getParentElement()
                .getParentElement()
                .equals(task);
    }

    /** An aggregator makes one value of all rows. */
    private static boolean givesSeveral(Decision decision) {
        return decision.getExpression() instanceof DecisionTable table
                && (SEVERAL.contains(table.getHitPolicy())
                        || table.getHitPolicy() == HitPolicy.COLLECT && table.getAggregation() == null);
    }
}
