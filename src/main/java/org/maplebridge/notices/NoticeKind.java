package org.maplebridge.notices;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.PetitionEvent;

/** What is told, to whom, because of which entries of a petition's history, and what its text may fill in. */
public enum NoticeKind {
    REGISTERED("登记", Unit.NEXT, null, EventKind.REGISTERED),
    ACCEPTED("受理", Unit.NEXT, null, EventKind.ACCEPTED),
    REFUSED("不予受理", Unit.OWN, null, EventKind.REFUSED),
    REFERRED("转送", Unit.OWN, null, EventKind.REFERRED),
    REROUTED("换单位办理", Unit.NEXT, null, EventKind.REROUTED),
    JOINED("合并办理", Unit.OWN, null, EventKind.JOINED_LEAD),
    SUPPLEMENT("要求补正", Unit.OWN, ClockKind.SUPPLEMENT, EventKind.MATERIAL_REQUESTED),
    SUPPLEMENT_EXPIRED("补正期满", Unit.OWN, null, EventKind.SUPPLEMENT_EXPIRED),
    MOVED_UP("逾期上交", Unit.NEXT, null, EventKind.DEADLINE_EXCEEDED),
    HANDED_UP("提级办理", Unit.NEXT, null, EventKind.HANDED_UP),
    LATE("超过时限", Unit.OWN, null, EventKind.OVERDUE_AT_TOP, EventKind.STATUTORY_LIMIT_EXCEEDED),
    EXTENDED("延期", Unit.OWN, ClockKind.STATUTORY_LIMIT, EventKind.EXTENDED),
    ROUTE_NAMED("其他法定途径", Unit.OWN, null, EventKind.ROUTE_NAMED),
    ROUTE_RETURNED("其他途径有结果", Unit.OWN, null, EventKind.ROUTE_RETURNED, EventKind.REFERRAL_RETURNED),
    MEDIATION_PROPOSED("提出调解", Unit.OWN, null, EventKind.MEDIATION_PROPOSED),
    MEDIATION_CONVENED("调解时间", Unit.OWN, null, EventKind.MEDIATION_CONVENED),
    MEDIATION_AGREED("调解达成协议", Unit.OWN, ClockKind.COURT_CONFIRMATION, EventKind.MEDIATION_AGREED),
    MEDIATION_FAILED("调解不成", Unit.OWN, null, EventKind.MEDIATION_FAILED),
    CONFIRMATION_REMINDED("司法确认快到期", Unit.OWN, ClockKind.COURT_CONFIRMATION, EventKind.CONFIRMATION_REMINDED),
    DELIBERATION_CONVENED("议事时间", Unit.OWN, null, EventKind.DELIBERATION_CONVENED),
    HEARING_CONVENED("听证时间", Unit.OWN, null, EventKind.HEARING_CONVENED),
    SOLVED("办结答复", Unit.OWN, null, EventKind.SOLVED),
    SERVED("答复送达", Unit.OWN, ClockKind.REVIEW_WINDOW, EventKind.SERVED),
    RECHECK_BEGUN("回访", Unit.OWN, null, EventKind.RECHECK_BEGUN),
    REOPENED("重新办理", Unit.OWN, null, EventKind.REOPENED, EventKind.REDO_ORDERED),
    REVIEW_BEGUN("开始复查复核", Unit.OWN, null, EventKind.REVIEW_BEGUN),
    REVIEW_DECIDED("复查复核决定", Unit.OWN, null, EventKind.REVIEW_DECIDED),
    REVIEW_REFUSED("复查复核不予受理", Unit.OWN, null, EventKind.REVIEW_REFUSED),
    WISH_CLAIMED("微心愿有人认领", Unit.OWN, null, EventKind.WISH_CLAIMED),
    WISH_FULFILLED("微心愿实现", Unit.OWN, null, EventKind.WISH_FULFILLED),
    WISH_UNCONFIRMED("微心愿报告完成", Unit.OWN, null, EventKind.WISH_UNCONFIRMED),
    RECUSAL_DECIDED("回避申请", Unit.OWN, null, EventKind.RECUSAL_GRANTED, EventKind.RECUSAL_REFUSED),
    /** For steps 通知 of models. */
    STEP("办理进展", Unit.OWN, null),
    /** In place of each of the above where the petition is secret: it tells nothing but where to look (Reg. art. 30, 46). */
    SECRET("保密事项有进展"),
    /** In place of {@link #SERVED} where no review can follow (Reg. art. 29, 30, 36). */
    SERVED_LAST("最后的答复送达"),

    STAFF_REMINDED("快到期", EventKind.REMINDED),
    STAFF_LATE("已超期", EventKind.DEADLINE_EXCEEDED, EventKind.OVERDUE_AT_TOP, EventKind.STATUTORY_LIMIT_EXCEEDED),
    STAFF_URGED("催办", EventKind.URGED),
    STAFF_SUPERVISED("督办", EventKind.SUPERVISION_ISSUED),
    STAFF_ANSWER_DUE("督办要书面答复", EventKind.SUPERVISION_UNANSWERED, EventKind.SUPERVISION_REJECTED),
    STAFF_WHISTLE("吹哨未报到", EventKind.WHISTLE_SILENT, EventKind.WHISTLE_PRESSED),
    STAFF_SERVING("逾期未送达", EventKind.SERVING_LATE),
    STAFF_URGENT("紧急事项未上报", EventKind.URGENT_REPORT_LATE),
    /** For steps 通知 of models. */
    STAFF_STEP(Audience.STAFF, "请留意", null),
    /** Of no petition: whoever stands in for somebody is told by {@link TellSubstitutes}. */
    SUBSTITUTION_NAMED(Audience.STAFF, "请您代理", null),
    SUBSTITUTION_ENDED(Audience.STAFF, "代理提前结束", null),

    /** With the code that opens the mediation. */
    OTHER_SIDE_INVITED(Audience.OTHER_SIDE, "请对方参加调解", null, EventKind.OTHER_SIDE_INVITED),
    OTHER_SIDE_CONVENED(Audience.OTHER_SIDE, "告诉对方调解时间", null, EventKind.MEDIATION_CONVENED),

    /** With the letter as a file; told of secret petitions, too, since the body is the one that may know. */
    BODY_HANDED_OVER(Audience.BODY, "转送接收单位", null, EventKind.HANDED_TO_BODY),

    HELPER_CLAIMED(Audience.HELPER, "认领成功", ClockKind.WISH_FULFIL, EventKind.WISH_CLAIMED),
    HELPER_LATE(Audience.HELPER, "认领到期", null, EventKind.WISH_LATE),
    HELPER_THANKED(Audience.HELPER, "心愿实现", null, EventKind.WISH_FULFILLED, EventKind.WISH_UNCONFIRMED),
    HELPER_NOT_DONE(Audience.HELPER, "心愿没有实现", null, EventKind.WISH_NOT_FULFILLED),
    HELPER_TAKEN_DOWN(Audience.HELPER, "心愿撤下", null, EventKind.WISH_TAKEN_DOWN),

    WISH_NEW(Audience.HELPERS_NEARBY, "新的微心愿", null, EventKind.WISH_OFFERED);

    /** Who is told. */
    public enum Audience {
        PETITIONER("给信访人"),
        STAFF("给工作人员"),
        /** A court, an arbitration commission, discipline inspection, to which a matter is referred. */
        BODY("给接收单位"),
        /** With whom the petitioner is mediated; it never reads a word of the petition. */
        OTHER_SIDE("给调解对方"),
        /** Who claimed a small wish; he never reads the number of the petition. */
        HELPER("给热心人"),
        /** Who might claim it, and wants to hear of new ones. */
        HELPERS_NEARBY("给附近的志愿者");

        private final String label;

        Audience(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Which unit a text means: the one of the entry, or the one that got the petition next. */
    enum Unit {
        OWN,
        NEXT
    }

    static final String NUMBER = "信访编号";
    static final String UNIT = "单位";
    static final String DAY = "日期";
    static final String LAST_DAY = "期限";
    static final String WHEN_AND_WHERE = "时间地点";
    static final String ADDRESS = "网址";
    static final String WISH = "心愿";
    static final String PERSON = "姓名";
    static final String CODE = "查询码";
    static final String STEP_NAME = "步骤";

    private static final Map<Audience, Map<EventKind, NoticeKind>> TOLD = Arrays.stream(Audience.values())
            .collect(Collectors.toUnmodifiableMap(audience -> audience, NoticeKind::to));

    private final String title;
    private final Audience audience;
    private final Unit unit;
    private final ClockKind clock;
    private final List<EventKind> events;

    NoticeKind(String title, Unit unit, ClockKind clock, EventKind... events) {
        this(Audience.PETITIONER, title, unit, clock, events);
    }

    /** Without entries: for petitioners, in place of others; with entries: for the staff. */
    NoticeKind(String title, EventKind... events) {
        this(events.length == 0 ? Audience.PETITIONER : Audience.STAFF, title, Unit.OWN, null, events);
    }

    NoticeKind(Audience audience, String title, ClockKind clock, EventKind... events) {
        this(audience, title, Unit.OWN, clock, events);
    }

    NoticeKind(Audience audience, String title, Unit unit, ClockKind clock, EventKind... events) {
        this.title = title;
        this.audience = audience;
        this.unit = unit;
        this.clock = clock;
        this.events = List.of(events);
    }

    private static Map<EventKind, NoticeKind> to(Audience audience) {
        Map<EventKind, NoticeKind> kinds = new LinkedHashMap<>();
        Arrays.stream(values())
                .filter(kind -> kind.audience == audience)
                .forEach(kind -> kind.events.forEach(event -> kinds.put(event, kind)));
        return Map.copyOf(kinds);
    }

    /**
     * What petitioners are told because of such an entry.
     *
     * @param last whether what was decided last before it cannot be reviewed
     */
    static Optional<NoticeKind> toPetitioners(PetitionEvent event, boolean last) {
        return told(Audience.PETITIONER, event.kind(), event.reason())
                .map(kind -> kind == SERVED && last ? SERVED_LAST : kind);
    }

    /** What the staff is told because of such an entry. */
    static Optional<NoticeKind> toStaff(EventKind event, String reason) {
        return told(Audience.STAFF, event, reason);
    }

    private static Optional<NoticeKind> told(Audience audience, EventKind event, String reason) {
        Optional<Addressee> addressee = Addressee.of(event);
        return addressee.isPresent()
                ? addressee.filter(one -> one.audience() == audience).flatMap(one -> DrawnNotice.told(reason))
                : Optional.ofNullable(TOLD.get(audience).get(event));
    }

    /** What the helper whom such an entry concerns is told. */
    static Optional<NoticeKind> toHelper(EventKind event) {
        return Optional.ofNullable(TOLD.get(Audience.HELPER).get(event));
    }

    /** What the helpers near the unit of such an entry are told. */
    static Optional<NoticeKind> toHelpersNearby(EventKind event) {
        return Optional.ofNullable(TOLD.get(Audience.HELPERS_NEARBY).get(event));
    }

    /** What the other side of the mediation that such an entry concerns is told. */
    static Optional<NoticeKind> toOtherSide(EventKind event) {
        return Optional.ofNullable(TOLD.get(Audience.OTHER_SIDE).get(event));
    }

    /** What the body that such an entry concerns is told. */
    static Optional<NoticeKind> toBody(EventKind event) {
        return Optional.ofNullable(TOLD.get(Audience.BODY).get(event));
    }

    /** The entries of which the unit is told, as a list for a query. */
    static String eventsForStaff() {
        return Stream.concat(
                        Arrays.stream(values())
                                .filter(kind -> kind.audience == Audience.STAFF)
                                .flatMap(kind -> kind.events.stream()),
                        Stream.of(Addressee.HANDLERS.event(), Addressee.HEAD.event()))
                .map(event -> "'" + event.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    public Audience audience() {
        return audience;
    }

    Unit unit() {
        return unit;
    }

    /** Whose end it names as the last day; null for none. */
    ClockKind clock() {
        return clock;
    }

    /** Whether a step 通知 of a model may tell it anywhere; not what needs an entry, or a person, of its own. */
    public boolean drawn() {
        return (audience == Audience.PETITIONER && this != SECRET && this != SERVED_LAST || audience == Audience.STAFF)
                && !places().containsKey(WHEN_AND_WHERE)
                && !places().containsKey(PERSON);
    }

    /** What its text may fill in, between braces, with what stands there. */
    public Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        if (this == SUBSTITUTION_NAMED || this == SUBSTITUTION_ENDED) {
            places.put(PERSON, "请人代理的人");
            places.put(DAY, "第一天");
            places.put(LAST_DAY, "最后一天");
        } else if (audience == Audience.HELPER || audience == Audience.HELPERS_NEARBY) {
            places.put(WISH, "心愿的标题");
            places.put(UNIT, "挂出心愿的单位");
            places.put(DAY, "这一步的日期");
        } else if (this != SECRET) {
            places.put(NUMBER, "回执上的编号");
            places.put(UNIT, unit == Unit.NEXT ? "接着办的单位" : "办这一步的单位");
            places.put(DAY, "这一步的日期");
        }
        if (clock != null) {
            places.put(LAST_DAY, "最后一天（" + clock.label() + "）");
        }
        if (this == OTHER_SIDE_INVITED) {
            places.put(CODE, "对方的查询码，只能看这次调解");
        }
        if (this == HEARING_CONVENED
                || this == MEDIATION_CONVENED
                || this == OTHER_SIDE_CONVENED
                || this == DELIBERATION_CONVENED) {
            places.put(WHEN_AND_WHERE, "约定的时间和地点");
        }
        if (this == STEP || this == STAFF_STEP) {
            places.put(STEP_NAME, "图上这一步的名称");
        }
        places.put(ADDRESS, audience == Audience.PETITIONER ? "查询进度的网址" : "相关的网页");
        return places;
    }
}
