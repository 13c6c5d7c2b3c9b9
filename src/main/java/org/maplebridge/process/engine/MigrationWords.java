package org.maplebridge.process.engine;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/** What the engine says of migrations, in Chinese; what has no words here is passed on as it is. */
final class MigrationWords {

    private static final Map<String, String> FAILURES = Map.ofEntries(
            Map.entry("There is no migration instruction for this instance's activity", "新版本没有这一步"),
            Map.entry("The type of the source activity is not supported", "这种步骤不能迁移"),
            Map.entry("Target activity is not asyncBefore", "新版本的这一步不再是“异步（之前）”"),
            Map.entry("Target activity is not asyncAfter", "新版本的这一步不再是“异步（之后）”"),
            Map.entry("Activities have incompatible types", "两个步骤的类型不同"),
            Map.entry("Events are not of the same type", "两个事件的类型不同"),
            Map.entry("There are multiple mappings for source activity", "同一步骤指定了几个对应"),
            Map.entry("The source activity's event scope", "事件所附的步骤没有对应"),
            Map.entry("The closest mapped ancestor", "两个步骤不在同一个子流程里"),
            Map.entry("Cannot update event trigger", "消息或定时不能更新"),
            Map.entry("Source activity '", "原版本没有这个步骤"),
            Map.entry("Target activity '", "新版本没有这个步骤，或者它在多实例里面"));

    private static final Map<String, String> TYPES = Map.of(
            "userTask", "用户任务",
            "callActivity", "调用活动",
            "boundaryEvent", "边界事件",
            "intermediateCatchEvent", "中间事件",
            "receiveTask", "接收任务",
            "serviceTask", "服务任务",
            "startEvent", "开始事件",
            "eventBasedGateway", "事件网关",
            "parallelGateway", "并行网关",
            "subProcess", "子流程");

    private static final Set<String> WAITING = Set.of(
            "userTask", "callActivity", "boundaryEvent", "intermediateCatchEvent", "receiveTask", "eventBasedGateway");

    private MigrationWords() {}

    /** Whether petitions wait at such a step or event. */
    static boolean canWait(String element) {
        return WAITING.contains(element);
    }

    static String type(String element) {
        return TYPES.getOrDefault(element, element);
    }

    static String inChinese(String failure) {
        return FAILURES.entrySet().stream()
                .filter(known -> failure.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("引擎不能迁移：" + failure);
    }

    static String of(MigratingProcessInstanceValidationReport report, DrawnSteps steps) {
        Stream<String> activities = report.getActivityInstanceReports().stream()
                .flatMap(one -> one.getFailures().stream()
                        .map(failure -> steps.named(one.getSourceScopeId()) + "：" + inChinese(failure)));
        Stream<String> transitions = report.getTransitionInstanceReports().stream()
                .flatMap(one -> one.getFailures().stream()
                        .map(failure -> steps.named(one.getSourceScopeId()) + "：" + inChinese(failure)));
        return Stream.of(activities, transitions, report.getFailures().stream().map(MigrationWords::inChinese))
                .flatMap(all -> all)
                .distinct()
                .collect(Collectors.joining("；"));
    }

    static String ofFault(Throwable fault) {
        String said = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .map(Throwable::getMessage)
                .filter(message -> message != null)
                .collect(Collectors.joining(" "));
        if (said.contains("Unknown property used in expression")) {
            return "新版本新增的定时或映射用到这一件没有的变量，算不出时间";
        }
        return "引擎不能迁移：" + (said.length() > 300 ? said.substring(0, 300) + "…" : said);
    }
}
