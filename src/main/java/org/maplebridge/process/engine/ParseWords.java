package org.maplebridge.process.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the engine says of a process that it cannot read, in Chinese; what has no words here is passed on behind some. */
final class ParseWords {

    private static final Map<Pattern, String> SAID = said();

    private ParseWords() {}

    private static Map<Pattern, String> said() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("must define a startEvent element", "子流程里没有开始事件");
        words.put("multiple none start events", "流程里有两个普通的开始事件，只能有一个");
        words.put("multiple start events not supported for subprocess", "子流程里有两个开始事件，只能有一个");
        words.put(
                "not allowed on start event within a subprocess|EventDefinition only allowed on start event",
                "子流程里只能用普通的开始事件");
        words.put("start event of event subprocess must be of type", "事件子流程的开始事件要是消息、定时、错误这一类，不能是普通的");
        words.put("error start event of event subprocess must be interrupting", "错误事件子流程的开始事件必须中断");
        words.put("'messageRef' is required|no message with id|empty or missing name", "消息事件没有选择消息，或者消息没有名称");
        words.put("more than one message event subscription", "同一处有两个事件等待同一个消息");
        words.put("'signalRef'|Could not find signal", "信号事件没有选择信号");
        words.put("has no outgoing sequence flows", "网关没有出路");
        words.put("only one outgoing sequence flow", "网关只有一条出路，却带有条件");
        words.put("default flow but has a condition", "默认流带有条件");
        words.put("without condition which is not the default flow", "网关有一条出路没有条件，又不是默认流");
        words.put(
                "IntermediateCatchLinkEvent is not allowed|Event based gateway can only be connected",
                "事件网关后面只能接等待消息、定时或者信号的中间事件");
        words.put("Unsupported intermediate catch event type", "中间捕获事件没有选择类型");
        words.put("Multiple Intermediate Catch Events with the same link", "有两个链接捕获事件用同一个名称");
        words.put("escalationCode|escalationRef|could not find escalation", "升级事件没有选择升级，或者升级没有代码");
        words.put("'errorRef'|'errorCode' is mandatory", "错误事件没有选择错误，或者错误没有代码");
        words.put("loopCardinality|LoopDataInputRef", "多实例没有填写次数");
        words.put("No decision result mapper found", "决策结果的映射只能是 singleEntry、singleResult、collectEntries 或 resultList");
        words.put("is not a valid number", "填了文字的地方要填数字");
        words.put("only one of the attributes formKey and formRef", "表单只能选一种");
        words.put("formRefBinding", "表单的绑定要选 latest");
        words.put("boundary event|AttachedToRef", "边界事件没有附在同一层的活动上，或者没有选择类型");
        words.put("Timer needs configuration", "定时事件没有填写时间");
        words.put(
                "[Ss]ource .* of sequence flow|[Dd]estination .* of sequence flow|Invalid (?:source|destination|target)",
                "顺序流有一头没有接上同一层的步骤");
        words.put("has missing required 'id'|must have an id|has no id", "有元素没有标识（ID）");
        words.put("cancelEventDefinition", "平台不用事务子流程和取消事件");
        words.put("compensat", "补偿事件画得不对");
        words.put("taskListener", "任务监听器没有选择事件，或者没有填写委托表达式");
        Map<Pattern, String> said = new LinkedHashMap<>();
        words.forEach((pattern, sentence) -> said.put(Pattern.compile(pattern), sentence));
        return said;
    }

    static String inChinese(String problem) {
        return SAID.entrySet().stream()
                .filter(known -> known.getKey().matcher(problem).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("引擎读不懂：" + problem);
    }
}
