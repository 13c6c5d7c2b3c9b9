package org.maplebridge.petition;

/**
 * What happened to a petition; the first word of every entry of its history. Where the law asks for the step, the kind
 * names the article: {@code REG-34} is article 34 of the Regulations on Petition Work, see {@link Articles}.
 */
public enum EventKind {
    REGISTERED("登记", "REG-22"),
    TRIAGED("分类分流", "REG-22"),
    ACCEPTED("受理", "REG-23"),
    LEVEL_ENTERED("进入本级办理"),
    UNATTENDED("本级无经办人"),
    REMINDED("到期提醒"),
    URGED("催办"),
    SOLVED("办结答复", "REG-32"),
    HANDED_UP("提级办理"),
    DEADLINE_EXCEEDED("超期"),
    OVERDUE_AT_TOP("最高层级超期督办", "REG-40"),
    STATUTORY_LIMIT_EXCEEDED("超过法定办理时限", "REG-34"),
    EXTENSION_REQUESTED("申请延期", "REG-34"),
    EXTENDED("批准延期", "REG-34"),
    EXTENSION_REFUSED("不批准延期", "REG-34"),
    MATERIAL_REQUESTED("要求补正"),
    MATERIAL_RECEIVED("收到补正材料"),
    SUPPLEMENT_EXPIRED("补正期满"),
    HANDLING_RESUMED("恢复办理"),
    WHISTLE_BLOWN("吹哨"),
    WHISTLE_SIGNED("部门签收"),
    WHISTLE_CONTACTED("部门联系信访人"),
    WHISTLE_REPORTED("部门报到反馈"),
    WHISTLE_SILENT("部门逾期未报到"),
    WHISTLE_PRESSED("督促报到"),
    WHISTLE_CLOSED("收齐报到结果"),
    MEDIATION_PROPOSED("提出调解", "REG-33"),
    MEDIATION_CONSENTED("同意调解", "PML-3"),
    MEDIATION_REFUSED("不同意调解", "PML-17"),
    MEDIATOR_CHOSEN("选定调解员", "PML-19"),
    MEDIATION_SESSION("调解会议"),
    MEDIATION_AGREED("达成调解协议", "PML-28"),
    MEDIATION_FAILED("调解不成", "PML-26"),
    CONFIRMATION_REMINDED("提醒申请司法确认", "PML-33"),
    CONFIRMATION_LAPSED("司法确认期满", "PML-33"),
    CONFIRMATION_RECORDED("司法确认", "CPL-205"),
    CONFIRMATION_WAIVED("未申请司法确认"),
    PROMISE_MADE("作出承诺"),
    PROMISE_OVERDUE("承诺到期未核实"),
    PROMISE_PERFORMED("承诺已履行", "PML-31"),
    PROMISE_BROKEN("承诺未履行", "PML-31"),
    DELIBERATION_CONVENED("发起议事协商"),
    DELIBERATION_HELD("议事决定"),
    ATTACHMENT_ADDED("增加附件"),
    ACCOMPANIMENT_STARTED("启动配合程序"),
    ACCOMPANIMENT_CANCELLED("取消配合程序"),
    ACCOMPANIMENT_FELL_AWAY("配合程序随事项终止"),
    RETURNED("退回重新分派", "REG-23"),
    REROUTED("重新分派", "REG-24"),
    REROUTING_EXPIRED("重新分派超期", "REG-24"),
    WITHDRAWN("撤回"),
    DEADLINE_MOVED("时限重算"),
    LETTER_ISSUED("制发文书");

    private final String label;
    private final String article;

    EventKind(String label) {
        this(label, null);
    }

    EventKind(String label, String article) {
        this.label = label;
        this.article = article;
    }

    public String label() {
        return label;
    }

    /** Code of the article that asks for the step; null where it is practice alone. */
    public String article() {
        return article;
    }
}
