package org.maplebridge.letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a letter tells, in which series it is numbered, and what whoever issues it has to say. Beside its own places each
 * has the common ones, see {@link LetterPlaces}.
 */
public enum LetterKind {
    REGISTRATION(
            "信访事项登记告知单",
            "",
            true,
            places(
                    "acceptedDate",
                    "受理日期",
                    "responsibleUnit",
                    "责任单位",
                    "limit",
                    "法定办理时限，没有则为空",
                    "dueDate",
                    "办理期限，没有法定办理时限则为空")),
    ACCEPTANCE("信访事项受理告知书", "信告", true, places("responsibleUnit", "责任单位", "dueDate", "办理期限")),
    REFUSAL("信访事项不予受理告知书", "信告", true, places("reason", "不予受理的理由", "rights", "救济途径")),
    FINAL_REFUSAL("信访事项不再受理告知书", "信告", true, places("finalNumber", "已经复核终结的事项", "reason", "不再受理的理由")),
    REFERRAL("信访事项转送告知书", "信告", true, places("target", "转送的机关、单位", "reason", "转送的理由")),
    /** To the body itself. */
    HAND_OVER(
            "信访事项转送函",
            "信转",
            false,
            places(
                    "addressee",
                    "接收的机关、单位",
                    "petitioners",
                    "信访人和联系方式",
                    "accused",
                    "被反映的单位、人员",
                    "matter",
                    "反映内容",
                    "reason",
                    "转送的理由")),
    MERGER("信访事项并案办理告知书", "信告", true, places("responsibleUnit", "办理单位", "dueDate", "办理期限", "reason", "并案的理由")),
    EXTENSION("信访事项延期办理告知书", "信告", true, places("reason", "延期的理由", "extension", "延长的期限", "dueDate", "延期后的办理期限")),
    OPINION(
            "信访事项处理意见书",
            "信处",
            true,
            places(
                    "onlyRequest",
                    "投诉请求；逐项答复的则为空",
                    "conclusion",
                    "处理结论；逐项答复的则为空",
                    "opinion",
                    "事实、理由和处理意见；逐项答复的则为空",
                    "facts",
                    "查明的事实",
                    "reasons",
                    "理由",
                    "basis",
                    "法律依据",
                    LetterKind.REVIEW_OFFICE,
                    "可以向其请求复查的机关、单位",
                    LetterKind.REVIEW_TERM,
                    "请求复查的期限")),
    SUGGESTION_REPLY("建议意见答复函", "信复", true, places("opinion", "答复内容")),
    INFORMATION_REPLY("反映情况答复函", "信复", true, places("opinion", "答复内容")),
    REPORT_REPLY("检举控告办理情况告知书", "信复", true, places("opinion", "告知内容")),
    REVIEW_DECISION(
            "信访事项复查意见书",
            "信查",
            true,
            places(
                    "facts",
                    "查明的事实",
                    "decision",
                    "复查意见",
                    "legalBasis",
                    "法律依据",
                    "redo",
                    "责令重新办理，不是则为空",
                    "decidedOffice",
                    "作出原处理意见的机关、单位",
                    LetterKind.REVIEW_OFFICE,
                    "可以向其请求复核的机关、单位",
                    LetterKind.REVIEW_TERM,
                    "请求复核的期限")),
    RE_REVIEW_DECISION(
            "信访事项复核意见书",
            "信核",
            true,
            places(
                    "facts",
                    "查明的事实",
                    "decision",
                    "复核意见",
                    "legalBasis",
                    "法律依据",
                    "redo",
                    "责令重新办理，不是则为空",
                    "decidedOffice",
                    "作出复查意见的机关、单位")),
    MEDIATION_AGREEMENT(
            "人民调解协议书",
            "人调",
            true,
            places(
                    "parties",
                    "当事人",
                    "dispute",
                    "争议事项",
                    "agreement",
                    "协议内容",
                    "promises",
                    "履行的期限，逐项一行",
                    "mediator",
                    "调解员")),
    /** With the code of the other side of a mediation: printed as the code is made, and kept nowhere. */
    MEDIATION_INVITATION("人民调解邀请书", "", false, places("addressee", "对方当事人", "words", "写给对方看的话", "code", "对方的查询码")),
    CONFIRMATION_LAPSED("司法确认申请期满告知书", "信告", true, places("lastDay", "申请期限的最后一日", "agreement", "协议内容")),
    /** What a county writes into its models, under a heading of its own. */
    OWN("告知书", "信告", true, places("title", "文书名称", "text", "文书内容")),
    SUPERVISION(
            "信访事项督办函",
            "信督",
            false,
            places(
                    "addressee",
                    "被督办的单位",
                    "problem",
                    "存在的问题",
                    "step",
                    "督办方式，例如提级督办",
                    "demand",
                    "办理要求",
                    "dueDate",
                    "书面反馈期限"));

    /** The places of whom one may ask for the next review, and how long. */
    static final String REVIEW_OFFICE = "reviewOffice";

    static final String REVIEW_TERM = "reviewTerm";

    private final String title;
    private final String series;
    private final boolean forPetitioner;
    private final Map<String, String> places;

    LetterKind(String title, String series, boolean forPetitioner, Map<String, String> places) {
        this.title = title;
        this.series = series;
        this.forPetitioner = forPetitioner;
        this.places = places;
    }

    /** Name and meaning, in turn. */
    private static Map<String, String> places(String... namesAndMeanings) {
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < namesAndMeanings.length; i += 2) {
            places.put(namesAndMeanings[i], namesAndMeanings[i + 1]);
        }
        return places;
    }

    /** The heading of the letter. */
    public String title() {
        return title;
    }

    /** The words of its number after the county's, 信告 in 枫信告〔2026〕1号; empty for one that has no number. */
    public String series() {
        return series;
    }

    /** Whether the petitioner gets it; a unit gets the others, and only staff read them. */
    public boolean forPetitioner() {
        return forPetitioner;
    }

    /** Whether each is issued with a number and kept; the others are made up anew whenever somebody asks. */
    public boolean issued() {
        return !series.isEmpty();
    }

    /** Whether whoever gets it looks the petition up, and not something else. */
    boolean leadsToPetition() {
        return this != MEDIATION_INVITATION;
    }

    /** What only this letter says: names of places in its template, with their meaning in Chinese. */
    public Map<String, String> places() {
        return places;
    }

    /** Whether the people's mediation committee of the unit writes it, and not the unit (PML art. 8). */
    boolean byMediators() {
        return this == MEDIATION_AGREEMENT || this == CONFIRMATION_LAPSED;
    }

    /** Whether what it decides can be reviewed, so that it names who is asked and how long (Reg. art. 35, 36). */
    boolean reviewed() {
        return this == OPINION || this == REVIEW_DECISION;
    }

    /** Lists of rows that the letter may hold, with the places of a row. */
    public Map<String, Set<String>> lists() {
        return this == OPINION ? Map.of("items", Set.copyOf(ITEM)) : Map.of();
    }

    /** The places of one request in a structured opinion (Reg. art. 32). */
    public static final List<String> ITEM = List.of("request", "outcome");
}
