package org.maplebridge.checker;

import java.util.Locale;

/**
 * Everything that the checker looks for. Each rule says what would happen when the model ran, and how to mend it, in
 * sentences for administrators. Its id is stable: people look it up in the guide.
 */
public enum Rule {
    // the file itself
    FILE_UNREADABLE(Severity.ERROR, "引擎读不出这个文件，部署会失败", "用 Camunda Modeler 打开并重新保存；手工改过的，检查标签是否成对、编码是否为 UTF-8"),
    FILE_DOCTYPE(Severity.ERROR, "DOCTYPE 和外部实体可以读取服务器上的文件，或者耗尽内存", "删去文件开头的 DOCTYPE 和所有实体"),
    FILE_TOO_LARGE(Severity.ERROR, "过大的模型无人看得懂，打开和办理都会变慢", "拆成几个流程，用调用活动连接起来"),
    FILE_KIND(Severity.ERROR, "平台不执行这种模型", "只部署 .bpmn、.dmn 和 .form 文件"),
    FILE_IGNORED(Severity.WARNING, "引擎看不出这是什么文件，收下以后不会使用它", "流程的文件名以 .bpmn 结尾，决策表以 .dmn 结尾，表单以 .form 结尾"),
    OTHER_ENGINE(Severity.ERROR, "这是另一种引擎的模型，其中的任务在这里不会执行", "在 Camunda Modeler 中新建 Camunda 7 的图，再把内容移过去"),
    NOT_CHECKED(Severity.ERROR, "不能保证模型照预想运行", "检查这个文件里少见的元素；仍不能解决的，把文件交给维护人员"),
    ENGINE_REFUSES(Severity.ERROR, "引擎拒绝部署", "按说明改；看不明白的，把文件交给维护人员"),
    FILE_NAME(Severity.WARNING, "找文件要靠打开来看，两个文件会互相覆盖", "一个文件只放一个流程或决策，文件名与标识相同"),

    // code by model: the security boundary
    SCRIPT(Severity.ERROR, "脚本等于在服务器上运行代码，平台没有脚本引擎，走到这里会出错", "改用平台的服务任务；判断用一个变量的条件"),
    JAVA_CLASS(Severity.ERROR, "按类名调用 Java 等于在服务器上运行代码", "改用委托表达式，填写平台公布的组件，如 #{recordLevelOutcome}"),
    CONNECTOR(Severity.ERROR, "连接器由模型直接访问外部系统，平台不执行", "删去连接器，改用平台的服务任务"),
    EXPRESSION_REACH(Severity.ERROR, "表达式触及平台没有公布的对象，运行时会被拒绝，办理卡住", "只使用公布的组件、流程变量和 execution、task 的少数属性"),
    EXPRESSION_INVALID(Severity.ERROR, "表达式写错了，引擎读不出，部署会失败", "检查括号、引号和运算符"),

    // the process as a whole
    PROCESS_NOT_EXECUTABLE(Severity.ERROR, "引擎会忽略这个流程，部署了也不起作用", "选中空白处，勾选“可执行”"),
    PROCESS_TWICE(Severity.ERROR, "同一标识的两个流程，只有一个会生效", "改掉其中一个的标识"),
    HISTORY_TIME_TO_LIVE(Severity.ERROR, "引擎拒绝没有历史保留期的模型", "填写历史保留期，例如 P30D"),
    NO_START(Severity.ERROR, "流程没有起点，无法启动", "加一个开始事件"),
    TASK_OF_NO_UNIT(Severity.ERROR, "这个流程不属于任何单位，里面的人工任务所有单位的人都看得见", "把人工任务放进由它调用的流程，并传入变量 unit"),

    // user tasks
    TASK_LIMIT(Severity.ERROR, "任务没有时限，可以无限期搁置，没有提醒也不会提级", "填写到期时间，如 ${deadlineAt}，或者加时限的边界事件"),
    TASK_CANDIDATES(Severity.ERROR, "没有人能在任务列表中看到这个任务", "填写候选组，如 ${candidates.handlersOf(unit)}"),
    TASK_FORM(Severity.ERROR, "任务打开是空白的，办理人无从填写", "填写 Camunda 表单的标识，绑定选“latest”"),
    TASK_FORM_KIND(Severity.ERROR, "内嵌表单在 REST 部署之后打不开，并且会在浏览器里运行模型带来的代码", "改用 Camunda 表单（.form 文件）"),
    GROUP_UNKNOWN(Severity.ERROR, "没有这样的组，任务没有人看得见", "组的写法是“单位代码.角色”，最好用 ${candidates...} 按单位取"),
    GROUP_EMPTY(Severity.WARNING, "组里现在没有人，任务没有人看得见", "先在人员管理中给这个角色配人"),
    PERSON_LITERAL(Severity.WARNING, "任务写死给一个人，他调离以后没有人接手", "改用候选组，由角色决定"),

    // the way through
    SPLIT_DEFAULT(Severity.ERROR, "所有条件都不成立时流程停住，事项无法继续", "给网关指定一条默认流"),
    SPLIT_CONDITION(Severity.ERROR, "没有条件的分支总是成立，排在后面的分支走不到", "给每条非默认的分支写上条件，默认流不写条件"),
    SPLIT_TWICE(Severity.ERROR, "两条分支的条件相同，第二条永远走不到", "改掉其中一条的条件"),
    UNREACHABLE(Severity.ERROR, "从开始走不到这里，画了也不会执行", "用顺序流接上，或者删去"),
    NO_END(Severity.ERROR, "从这里走不到任何结束，事项永远不会办结", "接上一条通向结束事件的路"),
    DEAD_END(Severity.WARNING, "流程在这里不声不响地结束", "接上后面的步骤，或者接一个结束事件"),
    ENDLESS_LOOP(Severity.ERROR, "循环中没有停顿，会在一个事务里不停地转，直到出错", "在循环中放一个用户任务，或者去掉循环"),
    LOOP_LIMIT(Severity.ERROR, "循环中的等待没有时限，可以一直绕下去", "给循环中的任务加到期时间，或者给等待加时限事件"),
    JOIN_WAITS(Severity.ERROR, "并行汇合要等所有进来的分支，而这些分支只会来一条，流程永远停在这里", "改用排他网关汇合，或者在前面用并行网关分开"),
    UNCAUGHT_ERROR(Severity.ERROR, "抛出的错误没有人接，流程在这里出错停住", "在外层活动或调用它的活动上加错误边界事件"),
    UNCAUGHT_ESCALATION(Severity.ERROR, "抛出的升级没有人接，不声不响地继续，等于没有抛", "在外层活动或调用它的活动上加升级边界事件"),
    NEVER_THROWN(Severity.WARNING, "没有任何模型抛出这个代码，这条路永远走不到", "核对错误或升级代码，或者删去这个事件"),
    DOES_NOTHING(Severity.WARNING, "没有类型的任务不做任何事，直接通过", "换成用户任务或服务任务，或者删去"),

    // what is named
    IMPLEMENTATION(Severity.ERROR, "任务没有说明由什么执行，引擎拒绝部署", "填写委托表达式，如 #{recordLevelOutcome}"),
    BEAN_UNKNOWN(Severity.ERROR, "没有这个组件，走到这里会出错，重试用尽后事项停住", "核对名称；平台公布的组件见管理员指南"),
    BEAN_KIND(Severity.ERROR, "这个组件不能用在这里，走到这里会出错", "服务任务用步骤组件，监听器用监听组件"),
    BEAN_MEMBER(Severity.ERROR, "组件没有这个方法，走到这里会出错", "核对方法名和参数个数"),
    VARIABLE_UNKNOWN(Severity.ERROR, "没有谁给这个变量赋值，走到这里会出错", "核对拼写；自己的变量先用输出参数或表单字段给出"),
    NOT_GIVEN_YET(
            Severity.ERROR,
            "走到这里会出错：登记、提交或者到期的那一步做不下去，事项停住",
            "把给出它的步骤放在前面，并且不要隔着它不能跨过的步骤：时限接在“查时限”和“开始计时”之后，自己的字段在下一个“登记”步骤之前用"),
    STEP_LEFT_OUT(Severity.ERROR, "法律规定的这一步不再做，也没有别的步骤代替", "把这一步画回来；确实要改的，先请维护人员核对法律依据"),
    STEP_MISSING(Severity.WARNING, "平台自带的这一步不再做", "确认是有意去掉的；不是的，画回来"),
    STEP_ID(Severity.ERROR, "平台按标识找这一步，找不到就会出错：重新分流、回避、恢复办理都走不下去", "选中这一步，把标识（ID）改回原来的"),
    MESSAGE_UNHEARD(Severity.ERROR, "平台发出这个消息时没有人接，撤回、补正等会出错，或者该结束的不结束", "把等待这个消息的事件画回来"),
    MESSAGE_NOT_HERE(Severity.ERROR, "平台把这个消息发给一处；两处都等，发消息时就出错，例如撤回不了", "只在平台自带的流程里等它；事项结束时要收尾的，等 petition.ended"),
    START_BY_NOBODY(Severity.ERROR, "这样启动的流程不知道是哪一件、归哪个单位，启动时出错；和平台等待同一个消息的，还会使平台发消息出错", "用普通的开始事件，由调用活动启动它"),
    VALUE_UNUSABLE(Severity.ERROR, "引擎认不得这个值，走到这里会出错，或者拒绝部署", "按说明填写"),
    FORM_UNKNOWN(Severity.ERROR, "表单不存在，任务打不开", "核对表单标识，或者和表单文件一起部署"),
    FORM_FIELD(Severity.WARNING, "没有人读这个字段，办理人填写的内容会丢失", "字段的键用平台已有的变量，或者在模型中使用它"),
    FORM_FIELD_MISSING(Severity.WARNING, "后面的步骤要这一项时办理人无处填写，提交会被退回", "把这一项放回表单；确实不要的，先试一遍各种结果"),
    FORM_CHOICE(Severity.ERROR, "没有哪一步认得这个选项，选了它提交会被退回", "改成平台认得的值，或者在流程里按这个值分支"),
    FORM_FIELD_TWICE(Severity.ERROR, "两个字段的键相同，整张表单打不开", "给每个字段不同的键"),
    FORM_COMPONENT(Severity.ERROR, "任务列表认不得这种组件，整张表单打不开", "改用文字、单选、下拉、日期等组件；文件由信访人或者经办人作为附件提交"),
    FORM_CONDITION(Severity.ERROR, "显示条件引用了表单里没有的字段，这一项不会按预想出现", "核对字段的键"),
    LETTER_WORDS(Severity.ERROR, "走到这里会出错，文书发不出去", "填写文书名称和内容；花括号里只用列出的名称"),
    NOTICE_CHOICE(Severity.ERROR, "走到这里会出错，通知发不出去", "选择通知谁和哪一条通知文字；给信访人的文字发给信访人，给工作人员的发给工作人员"),
    MESSAGE_UNKNOWN(Severity.ERROR, "没有谁发出这个消息，会一直等下去", "使用平台发出的消息，名称见 processes/README.md"),
    SIGNAL_UNKNOWN(Severity.ERROR, "没有谁发出这个信号，会一直等下去", "核对信号名称，或者改用消息"),
    CALLED_PROCESS(Severity.ERROR, "被调用的流程不存在，走到这里会出错", "核对流程标识，或者和被调用的流程一起部署"),
    CALL_HANDS_OVER(Severity.ERROR, "被调用的流程不知道是哪一件、归哪个单位，会出错或者任务没有人看得见", "在“输入映射”中传入业务键和 unit"),
    CALL_CYCLE(Severity.ERROR, "流程互相调用成环，没完没了地启动自己", "去掉环上的一个调用活动"),
    DECISION_UNKNOWN(Severity.ERROR, "决策表不存在，走到这里会出错", "核对决策标识，或者和决策表一起部署"),
    DECISION_OUTPUT(Severity.ERROR, "决策表没有这一列输出，取到的是空值或者出错", "核对输出列的名称"),
    DECISION_ROWS(Severity.ERROR, "几条规则同时适用时这一步会出错，事项停在这里", "决策表的命中策略改为 FIRST 或者 UNIQUE，或者不要只取一行"),
    BINDING(Severity.WARNING, "绑定在同一次部署上，单独改表单或决策表不起作用", "绑定选“latest”"),

    // time
    TIMER_LITERAL(Severity.ERROR, "期限写死在图里：不按工作日计算，补正时不暂停，改期限要改模型，还可能违反法定期限", "用变量，如 ${deadlineAt}，期限放在时限表中"),
    TIMER_REPEATS(Severity.ERROR, "重复的定时器不按工作日计算，停机期间错过的不会补", "改用按日期的定时器，由服务任务算好时间"),
    HEARING_CLOCK(
            Severity.ERROR,
            "听证的时间算进了复核期限，或者听证之后期限一直暂停、永远不会到期（《信访工作条例》第三十六条）",
            "听证接在 #{recordReviewDecision} 之后、条件为 ${decision == 'HEARING'} 的一路上，中间不等人；听证之后接 #{resumeAfterHearing}"),
    LEVEL_WAY_UP(Severity.ERROR, "这一级解决不了或者超期时没有上交的路，事项困在本级", "从本级办理之后接到 #{escalateToParentUnit}"),
    LEVEL_WAY_OUT(Severity.ERROR, "这一级办完也结束不了", "从本级办理之后接到结束事件"),
    LEVEL_DEADLINE(Severity.ERROR, "本级办理超期没有人知道，不会提级", "在办理任务上加时限边界事件，后接 #{passLevelDeadline}"),

    // running safely
    SAVE_POINT(Severity.WARNING, "一连串步骤在一个事务里，最后一步出错会全部重做，重试也从头开始", "在中间的步骤勾选“异步（之前）”，并填写重试周期"),
    RETRY_CYCLE(Severity.WARNING, "出错以后按引擎的默认间隔重试，和其他步骤不一致", "填写重试周期 PT1M,PT5M,PT30M,PT2H,PT8H"),
    RETRY_CYCLE_INVALID(Severity.ERROR, "重试周期写错了，出错以后不会重试", "写成 PT1M,PT5M,PT30M,PT2H,PT8H 或者 R3/PT10M"),
    NOT_EXCLUSIVE(Severity.WARNING, "同一件的几个步骤同时运行，会互相冲突而重做", "勾选“排他”"),

    // for people who read it
    NOT_DRAWN(Severity.WARNING, "图上看不见这一步，检查和迁移时找不到它", "在 Camunda Modeler 中把它画出来"),
    NO_NAME(Severity.WARNING, "任务列表和办理记录里没有名称", "填写中文名称"),

    // decision tables
    TABLE_UNUSABLE(Severity.ERROR, "决策表算不出结果，走到这里会出错", "检查表达式、类型和命中策略"),
    TABLE_LANGUAGE(Severity.ERROR, "平台只认 FEEL 表达式，别的语言等于运行代码", "表达式语言选 FEEL"),
    TABLE_LIMITS(Severity.ERROR, "有的事项查不到时限或者查到几个，会在启动或到期时停住", "每个程序、每一级和每个环节恰好一行，时限为正整数加单位"),
    LIMITS_SUM(Severity.ERROR, "各级依次办满会超过法定办理期限（《信访工作条例》第三十四条）", "缩短各级时限，使总和不超过法定期限"),
    TABLE_GAP(Severity.ERROR, "有的事项没有一条规则适用，登记或分流时停住", "在最后加一条不设条件的规则"),
    TABLE_NO_ANSWER(Severity.WARNING, "这种情况查不到结果，取到的是空值：后面的条件都不成立，要用这个值的步骤会出错", "补上缺的情况；或者把命中策略改为 FIRST，在最后加一条不设条件的规则"),
    TABLE_VALUE(Severity.ERROR, "规则给出平台不认识的值，事项无处可去", "改成列出的值之一"),
    TABLE_OVERLAP(Severity.ERROR, "两条规则对同样的情况给出结果，引擎报错", "删去其中一条，或者改条件"),
    TABLE_RULE_DEAD(Severity.WARNING, "前面的规则已经包括了这些情况，这一条永远不会用到", "移到前面，或者删去"),
    TABLE_INPUT(Severity.ERROR, "没有谁给这个输入赋值，查表会出错", "核对输入表达式的变量名");

    private final Severity severity;
    private final String atRunTime;
    private final String mend;

    Rule(Severity severity, String atRunTime, String mend) {
        this.severity = severity;
        this.atRunTime = atRunTime;
        this.mend = mend;
    }

    /** As the guide lists it, {@code task-limit}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    public String atRunTime() {
        return atRunTime;
    }

    public String mend() {
        return mend;
    }
}
