package org.maplebridge.process.task;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.SupervisionModel;

/** A list in Tasklist, in the order in which they are shown. Conditions are on columns of tasks, which is quick. */
enum TasklistFilter {
    MINE("我的待办", "由我办理的任务", "#1c5a99", query -> query.taskAssigneeExpression("${currentUser()}")),
    TO_CLAIM(
            "待认领",
            "可以由我认领、还没有经办人的任务",
            "#1f6b38",
            query -> query.taskCandidateGroupInExpression("${currentUserGroups()}")),
    DUE_TODAY(
            "今日到期",
            "今天之内到期、还没有超期的任务",
            "#a84300",
            query -> query.dueAfterExpression("${now()}").dueBeforeExpression("${today.end()}")),
    OVERDUE("已超期", "超过时限还没有办完的任务", "#b3261e", query -> query.dueBeforeExpression("${now()}")),
    SUPERVISED("督办", "要答复或审核的督办", "#7a1f8a", query -> query.processDefinitionKey(SupervisionModel.SUPERVISION)),
    RETURNED(
            "退回",
            "答复被撤销、要重新办理的，和下级提出异议、要重新分派的",
            "#8a5a00",
            query -> query.or()
                    .taskNameLike("%" + DescribeTask.HANDLED_AGAIN + "%")
                    .processDefinitionKey(PetitionModel.REROUTING)
                    .endOr()),
    ALL_OF_UNIT("本单位全部", "本单位和下属单位的全部任务", "#595959", query -> query);

    private final String title;
    private final String description;
    private final String colour;
    private final UnaryOperator<TaskQuery> conditions;

    TasklistFilter(String title, String description, String colour, UnaryOperator<TaskQuery> conditions) {
        this.title = title;
        this.description = description;
        this.colour = colour;
        this.conditions = conditions;
    }

    String title() {
        return title;
    }

    TaskQuery query(TaskQuery query) {
        return conditions.apply(query);
    }

    /** What Tasklist reads beside the conditions; refreshed by itself, in the order of this enumeration. */
    Map<String, Object> properties() {
        return Map.of(
                "description",
                description,
                "color",
                colour,
                "priority",
                ordinal() + 1,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of());
    }
}
