package org.maplebridge.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubjectIndexTest {

    private static final List<String> TREE = List.of(
            "城乡建设",
            "城乡建设/市政管理",
            "城乡建设/市政管理/路灯",
            "城乡建设/市政管理/其他",
            "环境保护",
            "环境保护/环境污染",
            "环境保护/环境污染/噪音污染",
            "政法",
            "政法/社会治安",
            "政法/社会治安/黄赌毒",
            "信访");

    private static SubjectIndex index(Decided... decided) {
        return new SubjectIndex(new Subjects(TREE), Map.of("政法/社会治安", "麻将馆 赌博"), List.of(decided));
    }

    private static List<Suggestion> suggested(SubjectIndex index, String title) {
        return index.suggest(title, "", 3);
    }

    @Test
    void beforeAnythingWasDecidedTheNamesOfTheTreeAndEverydayWordsSpeak() {
        assertThat(suggested(index(), "村口的路灯坏了").get(0))
                .isEqualTo(new Suggestion("城乡建设/市政管理/路灯", List.of("路灯"), false));
        assertThat(suggested(index(), "楼下麻将馆通宵营业").get(0).category()).isEqualTo("政法/社会治安");
        assertThat(suggested(index(), "祝大家身体健康")).isEmpty();
    }

    @Test
    void whatTheCountyDecidedOutweighsTheNamesAndIsToldWithTheWordsThatSpeakForIt() {
        List<Decided> decided =
                new ArrayList<>(Collections.nCopies(400, new Decided("环境保护/环境污染/噪音污染", "楼下麻将馆通宵营业", "半夜吵得睡不着。")));
        decided.addAll(Collections.nCopies(400, new Decided("城乡建设/市政管理/路灯", "路灯坏了", "没有人修。")));
        SubjectIndex index = index(decided.toArray(Decided[]::new));
        Suggestion first = suggested(index, "隔壁麻将馆半夜还在营业").get(0);
        assertThat(first.category()).isEqualTo("环境保护/环境污染/噪音污染");
        assertThat(first.decidedBefore()).isTrue();
        assertThat(first.words()).contains("麻将").hasSizeBetween(1, 3);
    }

    @Test
    void whatIsNotInTheTreeAnyMoreCountsForWhatItLayBelow() {
        SubjectIndex index = index(new Decided("政法/社会治安/流浪狗", "小区流浪狗咬人", ""), new Decided("从前/的/分类", "流浪狗很多", ""));
        assertThat(index.learnedFrom()).isEqualTo(1);
        assertThat(suggested(index, "又有流浪狗").get(0).category()).isEqualTo("政法/社会治安");
    }

    @Test
    void whateverPeopleWriteIsAText() {
        SubjectIndex index = index(new Decided("政法/社会治安", "<script>+赌博*:\"", "😀𠮷‮倒"));
        for (String odd : new String[] {
            "<script>+赌博*:\"", "😀𠮷‮倒", "a".repeat(20_000), "赌".repeat(20_000), "\n\t ", "AND OR NOT ( [", "12345"
        }) {
            assertThat(index.suggest(odd, odd, 3)).hasSizeLessThanOrEqualTo(3);
        }
    }
}
