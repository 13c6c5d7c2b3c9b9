package org.maplebridge.petition;

/** What happened to a petition; the first word of every entry of its history. */
public enum EventKind {
    REGISTERED("登记"),
    TRIAGED("分类分流"),
    LEVEL_ENTERED("进入本级办理"),
    UNATTENDED("本级无经办人"),
    REMINDED("到期提醒"),
    URGED("催办"),
    SOLVED("办结答复"),
    HANDED_UP("提级办理"),
    DEADLINE_EXCEEDED("超期"),
    OVERDUE_AT_TOP("最高层级超期督办"),
    MATERIAL_REQUESTED("要求补正"),
    MATERIAL_RECEIVED("收到补正材料"),
    SUPPLEMENT_EXPIRED("补正期满"),
    HANDLING_RESUMED("恢复办理"),
    ATTACHMENT_ADDED("增加附件"),
    ACCOMPANIMENT_STARTED("启动配合程序"),
    ACCOMPANIMENT_CANCELLED("取消配合程序"),
    ACCOMPANIMENT_FELL_AWAY("配合程序随事项终止"),
    RETURNED("退回重新分派"),
    REROUTED("重新分派"),
    REROUTING_EXPIRED("重新分派超期"),
    WITHDRAWN("撤回"),
    DEADLINE_MOVED("时限重算"),
    REVIEW_ASKED("请求复查复核"),
    REVIEW_BEGUN("开始复查复核"),
    REVIEW_OVERDUE("复查复核逾期"),
    REVIEW_DECIDED("作出复查复核决定"),
    REVIEW_WITHDRAWN("撤回复查复核请求"),
    REVIEW_WINDOW_PASSED("期满未请求复核"),
    REVIEW_REFUSED("不予受理复查复核请求"),
    HEARING_DECIDED("决定听证"),
    HEARING_CONVENED("召集听证"),
    HEARING_HELD("举行听证"),
    HEARING_POSTPONED("听证延期"),
    REDO_ORDERED("责令重新办理"),
    SUPERVISION_RAISED("发出督办"),
    SUPERVISION_ISSUED("下达督办"),
    SUPERVISION_ANSWERED("答复督办"),
    SUPERVISION_UNANSWERED("逾期未答复督办"),
    SUPERVISION_REJECTED("督办答复不合格"),
    SUPERVISION_ENDED("督办结束");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
