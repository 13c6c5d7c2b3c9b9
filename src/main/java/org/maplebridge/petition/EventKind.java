package org.maplebridge.petition;

/**
 * What happened to a petition; the first word of every entry of its history. Where the law asks for the step, the kind
 * names the article: {@code REG-34} is article 34 of the Regulations on Petition Work, see {@link Articles}.
 */
public enum EventKind {
    REGISTERED("登记", "REG-22"),
    TRIAGED("分类分流", "REG-22"),
    ACCEPTANCE_AWAITED("待登记审核", "REG-22"),
    FINAL_MATTER_FOUND("信访人有复核终结的事项", "REG-36"),
    COMPLETED("补充登记", "REG-19"),
    TRIAGE_CORRECTED("改正分类", "REG-22"),
    RECLASSIFIED("更正分类", "REG-30"),
    SORTED_AGAIN("重新分类分流", "REG-22"),
    MATTER_CORRECTED("改正登记", "REG-22"),
    ACCEPTANCE_OVERDUE("受理逾期", "REG-23"),
    ACCEPTED("受理", "REG-23"),
    REFUSED("不予受理", "REG-23"),
    REFERRED("转送", "REG-22"),
    LEVEL_ENTERED("进入本级办理"),
    UNATTENDED("本级无经办人"),
    ATTENDED("本级已有经办人"),
    REMINDED("到期提醒"),
    URGED("催办"),
    SOLVED("办结答复", "REG-32"),
    SERVED("送达", "REG-35"),
    SERVING_LATE("逾期未送达", "REG-35"),
    RATED("满意度评价", "REG-21"),
    QUERY_CODE_ISSUED("发放个人查询码", "REG-21"),
    RECHECK_BEGUN("不满意回访复核"),
    RECHECK_OVERDUE("回访复核逾期"),
    RECHECKED("回访复核结果"),
    RECHECK_FELL_AWAY("回访复核终止"),
    REOPENED("责成重新办理"),
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
    MEDIATION_CONVENED("约定调解时间"),
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
    ROUTE_NAMED("告知其他法定途径", "REG-31"),
    ROUTE_RETURNED("其他途径结果"),
    DELIBERATION_CONVENED("发起议事协商"),
    DELIBERATION_HELD("议事决定"),
    /** For the staff alone. */
    NOTE_ADDED("内部备注"),
    WISH_MARKED("登记为微心愿"),
    WISH_OFFERED("挂出微心愿"),
    WISH_CLAIMED("微心愿被认领"),
    WISH_GIVEN_BACK("退回微心愿"),
    WISH_LATE("认领人逾期未完成"),
    WISH_LAPSED("微心愿期满无人认领"),
    WISH_REPORTED("微心愿完成待核实"),
    WISH_FULFILLED("微心愿实现，致谢"),
    WISH_UNCONFIRMED("微心愿期满未核实，按报告致谢"),
    WISH_NOT_FULFILLED("微心愿核实未实现"),
    WISH_TAKEN_DOWN("撤下微心愿"),
    ATTACHMENT_ADDED("增加附件"),
    ACCOMPANIMENT_STARTED("启动配合程序"),
    ACCOMPANIMENT_CANCELLED("取消配合程序"),
    ACCOMPANIMENT_FELL_AWAY("配合程序随事项终止"),
    RETURNED("提出管辖异议", "REG-23"),
    OBJECTION_REJECTED("异议不成立", "REG-23"),
    CONFERENCE_CONVENED("召集联席会议", "REG-24"),
    CONFERENCE_HELD("联席会议确定承办单位", "REG-24"),
    REROUTED("重新分派", "REG-24"),
    REROUTING_EXPIRED("重新分派超期", "REG-24"),
    WITHDRAWN("撤回"),
    DEADLINE_MOVED("时限重算"),
    REVIEW_ASKED("请求复查复核", "REG-35"),
    REVIEW_BEGUN("开始复查复核", "REG-35"),
    REVIEW_OVERDUE("复查复核逾期", "REG-35"),
    REVIEW_DECIDED("作出复查复核决定", "REG-35"),
    REVIEW_WITHDRAWN("撤回复查复核请求", "REG-35"),
    REVIEW_WINDOW_PASSED("期满未请求复核", "REG-36"),
    REVIEW_REFUSED("不予受理复查复核请求", "REG-36"),
    HEARING_DECIDED("决定听证", "REG-31"),
    HEARING_CONVENED("召集听证", "REG-31"),
    HEARING_HELD("举行听证", "REG-31"),
    HEARING_POSTPONED("听证延期", "REG-31"),
    REDO_ORDERED("责令重新办理", "REG-35"),
    SUPERVISION_RAISED("发出督办", "REG-40"),
    SUPERVISION_ISSUED("下达督办", "REG-40"),
    SUPERVISION_ANSWERED("答复督办", "REG-40"),
    SUPERVISION_UNANSWERED("逾期未答复督办", "REG-40"),
    SUPERVISION_REJECTED("督办答复不合格", "REG-40"),
    SUPERVISION_ENDED("督办结束", "REG-40"),
    BACKLOG_ENTERED("列为历史积案"),
    CASE_LEADER_NAMED("确定包案领导"),
    BACKLOG_PLANNED("制定化解方案"),
    BACKLOG_STEP_DONE("落实方案步骤"),
    BACKLOG_STEP_OVERDUE("方案步骤逾期"),
    FOLLOWER_JOINED("并入重复事项", "REG-19"),
    JOINED_LEAD("并入主办事项", "REG-19"),
    FOLLOWER_LEFT("重复事项分出", "REG-19"),
    SEPARATED("恢复单独办理", "REG-19"),
    URGENT_REPORTED("上报紧急事项", "REG-25"),
    URGENT_REPORT_LATE("逾期未上报紧急事项", "REG-25"),
    URGENT_REPORT_CONFIRMED("确认收到上报", "REG-25"),
    RECUSAL_ASKED("申请回避", "REG-28"),
    RECUSAL_GRANTED("同意回避", "REG-28"),
    RECUSAL_REFUSED("不同意回避", "REG-28"),
    STEPPED_ASIDE("自行回避", "REG-28"),
    ASSIGNED("指派经办人"),
    HANDED_OVER("交由代理人办理"),
    HANDED_BACK("代理结束交还"),
    LETTER_ISSUED("制发文书"),
    /** By a step that an administrator drew; the reason is the text, the note what stands on the step. */
    PETITIONER_NOTIFIED("通知信访人"),
    HANDLERS_NOTIFIED("通知经办人"),
    HEAD_NOTIFIED("通知负责人"),
    SUPERVISORS_NOTIFIED("通知督办员");

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
