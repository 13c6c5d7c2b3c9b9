package org.maplebridge.process.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.maplebridge.versions.Proposal;
import org.maplebridge.versions.Route;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A plan held against what is running: where petitions wait, and who cannot move. Whoever waits at a step that the other
 * version has not stays, and so does whoever would lose a timer, for that would be a deadline that nobody watches.
 */
final class MigrationWay {

    private static final String WAITING = """
            select act_id_ step, count(distinct proc_inst_id_) waiting from act_ru_execution
                where proc_def_id_ = ? and act_id_ is not null group by act_id_
            """;
    private static final String TIMERS = """
            select d.act_id_ step, count(distinct j.process_instance_id_) waiting
                from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                where j.process_def_id_ = ? and j.process_instance_id_ is not null and j.handler_type_ like 'timer-%'
                group by d.act_id_
            """;
    private static final String AT = """
            select proc_inst_id_ instance, act_id_ step from act_ru_execution where proc_def_id_ = ? and act_id_ = any (?)
            union
            select j.process_instance_id_, d.act_id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                where j.process_def_id_ = ? and j.process_instance_id_ is not null and j.handler_type_ like 'timer-%'
                and d.act_id_ = any (?)
            order by 1, 2
            """;

    private final Route route;
    private final MigrationPlan plan;
    private final DrawnSteps before;
    private final DrawnSteps after;
    private final JdbcTemplate jdbc;
    private final Map<String, String> targets;

    MigrationWay(Route route, MigrationPlan plan, DrawnSteps before, DrawnSteps after, JdbcTemplate jdbc) {
        this.route = route;
        this.plan = plan;
        this.before = before;
        this.after = after;
        this.jdbc = jdbc;
        this.targets = plan.getInstructions().stream()
                .collect(Collectors.toMap(
                        MigrationInstruction::getSourceActivityId, MigrationInstruction::getTargetActivityId));
    }

    String source() {
        return plan.getSourceProcessDefinitionId();
    }

    Proposal proposal() {
        long running = jdbc.queryForObject(
                "select count(*) from act_ru_execution where proc_def_id_ = ? and parent_id_ is null",
                Long.class,
                source());
        List<Proposal.Step> steps = new ArrayList<>();
        waiting().forEach((step, waiting) -> steps.add(step(step, waiting)));
        return new Proposal(route, running, staying().size(), steps, free(), notes());
    }

    /** Who cannot move and why, by instance. */
    Map<String, String> staying() {
        Set<String> left =
                waiting().keySet().stream().filter(step -> reason(step) != null).collect(Collectors.toSet());
        Map<String, String> staying = new HashMap<>();
        if (!left.isEmpty()) {
            String[] steps = left.toArray(String[]::new);
            jdbc.query(
                    AT,
                    row -> {
                        staying.merge(row.getString(1), reason(row.getString(2)), (one, other) -> one + "；" + other);
                    },
                    source(),
                    steps,
                    source(),
                    steps);
        }
        return staying;
    }

    private Map<String, Long> waiting() {
        Map<String, Long> waiting = new TreeMap<>();
        for (String sql : List.of(WAITING, TIMERS)) {
            jdbc.query(
                    sql,
                    row -> {
                        waiting.put(row.getString("step"), row.getLong("waiting"));
                    },
                    source());
        }
        return waiting;
    }

    private Proposal.Step step(String id, long waiting) {
        String target = targets.get(id);
        return new Proposal.Step(
                id,
                before.name(id),
                MigrationWords.type(before.type(id)),
                waiting,
                target,
                target == null ? null : after.name(target),
                reason(id));
    }

    private String reason(String step) {
        if (targets.containsKey(step) || before.isScope(step)) {
            return null;
        }
        if (before.timer(step) != null) {
            return "新版本没有定时" + before.named(step) + "，迁移后会失去这个期限";
        }
        if (after.has(step)) {
            return "新版本中" + before.named(step) + "不再是" + MigrationWords.type(before.type(step)) + "，不能对应";
        }
        return "新版本没有" + before.named(step) + "这一步";
    }

    private List<Proposal.Target> free() {
        return after.all().stream()
                .map(FlowNode::getId)
                .filter(id -> MigrationWords.canWait(after.type(id)) && !targets.containsValue(id))
                .map(id -> new Proposal.Target(id, after.name(id), MigrationWords.type(after.type(id))))
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        Map<String, String> sources = new LinkedHashMap<>();
        targets.forEach((from, to) -> sources.put(to, from));
        for (FlowNode node : after.all()) {
            String timer = after.timer(node.getId());
            String from = sources.get(node.getId());
            if (timer == null) {
                continue;
            }
            if (from == null && sources.containsKey(String.valueOf(after.host(node)))) {
                notes.add("新版本新增定时" + after.named(node.getId()) + "，迁移时按 " + timer + " 计算；算不出时间的留在原版本");
            } else if (from != null && !timer.equals(before.timer(from))) {
                notes.add("定时" + after.named(node.getId()) + "的时间写法变了，正在计时的期限不变");
            }
        }
        return notes;
    }
}
