package org.maplebridge.versions.difference;

import java.util.HashMap;
import java.util.Map;

/** What elements and properties of models are called on the screen; what has no word here keeps its own. */
final class ModelWords {

    private static final Map<String, String> TYPES = words("""
            process 流程
            subProcess 子流程
            userTask 用户任务
            serviceTask 服务任务
            businessRuleTask 决策任务
            sendTask 发送任务
            receiveTask 接收任务
            manualTask 手工任务
            task 任务
            scriptTask 脚本任务
            callActivity 调用活动
            startEvent 开始事件
            endEvent 结束事件
            boundaryEvent 边界事件
            intermediateCatchEvent 中间捕获事件
            intermediateThrowEvent 中间抛出事件
            exclusiveGateway 排他网关
            parallelGateway 并行网关
            inclusiveGateway 包容网关
            eventBasedGateway 事件网关
            sequenceFlow 顺序流
            message 消息
            error 错误
            escalation 升级
            signal 信号
            collaboration 协作图
            participant 泳池
            laneSet 泳道组
            lane 泳道
            textAnnotation 注释
            association 关联
            """);

    private static final Map<String, String> PROPERTIES = words("""
            name 名称
            documentation 说明
            isExecutable 可执行
            historyTimeToLive 历史保留期
            versionTag 版本标签
            candidateGroups 候选组
            candidateUsers 候选人
            assignee 办理人
            dueDate 到期时间
            followUpDate 跟进时间
            priority 优先级
            formRef 表单
            formRefBinding 表单绑定
            formKey 表单
            delegateExpression 执行组件
            expression 表达式
            class Java类
            asyncBefore 异步（之前）
            asyncAfter 异步（之后）
            exclusive 排他
            default 默认流
            sourceRef 起点
            targetRef 终点
            conditionExpression 条件
            calledElement 被调用的流程
            calledElementBinding 调用绑定
            failedJobRetryTimeCycle 重试周期
            attachedToRef 所附的活动
            cancelActivity 打断任务
            isInterrupting 打断流程
            triggeredByEvent 由事件触发
            timerEventDefinition 定时
            timeDate 到时
            timeDuration 时长
            timeCycle 周期
            messageEventDefinition 消息
            messageRef 消息名称
            errorEventDefinition 错误
            errorRef 错误名称
            errorCode 错误代码
            escalationEventDefinition 升级
            escalationRef 升级名称
            escalationCode 升级代码
            signalEventDefinition 信号
            signalRef 信号名称
            terminateEventDefinition 终止
            conditionalEventDefinition 条件
            condition 条件
            decisionRef 决策表
            decisionRefBinding 决策表绑定
            mapDecisionResult 结果映射
            resultVariable 结果变量
            in 传入
            out 传出
            source 来源
            sourceExpression 来源表达式
            target 目标
            businessKey 业务键
            variables 变量
            inputOutput 映射
            inputParameter 输入参数
            outputParameter 输出参数
            taskListener 任务监听
            executionListener 执行监听
            event 时机
            multiInstanceLoopCharacteristics 多实例
            isSequential 依次
            collection 集合
            elementVariable 元素变量
            completionCondition 完成条件
            text 文字
            label 标签
            description 提示
            key 变量
            type 类型
            values 选项
            valuesKey 选项来源
            defaultValue 默认值
            validate 校验
            required 必填
            maxLength 最多字数
            minLength 最少字数
            min 最小值
            max 最大值
            conditional 显示条件
            hide 隐藏
            readonly 只读
            disabled 停用
            layout 布局
            columns 列
            row 行
            subtype 子类型
            dateLabel 日期标签
            """);

    private static final Map<String, String> INPUTS =
            Map.of("letterTitle", "文书名称", "letterText", "文书内容", "noticeTo", "通知谁", "noticeText", "通知文字");

    private static final Map<String, String> FIELDS = words("""
            text 文字
            textfield 单行文本
            textarea 多行文本
            number 数字
            checkbox 勾选
            checklist 多选
            taglist 标签
            radio 单选
            select 下拉
            datetime 日期时间
            group 分组
            button 按钮
            separator 分隔线
            spacer 空白
            """);

    private ModelWords() {}

    static String type(String element) {
        return TYPES.getOrDefault(element, element);
    }

    static String property(String name) {
        return PROPERTIES.getOrDefault(name, name);
    }

    /** What an input is called in the template it belongs to; others by their name. */
    static String input(String name) {
        return INPUTS.getOrDefault(name, name);
    }

    static String field(String type) {
        return FIELDS.getOrDefault(type, type);
    }

    private static Map<String, String> words(String lines) {
        Map<String, String> words = new HashMap<>();
        lines.lines().map(line -> line.split(" ", 2)).forEach(pair -> words.put(pair[0], pair[1]));
        return Map.copyOf(words);
    }
}
