package org.maplebridge.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.petition.Conclusion;
import org.maplebridge.petition.Opinion;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;

class OpinionFormTest {

    private static final OpinionForm NOTHING = new OpinionForm(null, null, null, null, null);
    private static final List<String> REQUEST = List.of("修好路灯");

    @Test
    void aReplyAloneAnswersASingleRequestUnlessTheCountyWantsAFullOpinion() {
        assertThat(NOTHING.checked(REQUEST, "已修好。", false)).isEmpty();
        OpinionForm concluded = new OpinionForm("SUPPORT", " ", null, null, null);
        assertThat(concluded.checked(REQUEST, " 已修好。", false))
                .contains(Opinion.ofReply(Conclusion.SUPPORT, "修好路灯", "已修好。"));
        assertThatThrownBy(() -> concluded.checked(REQUEST, " ", false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> concluded.checked(List.of("修好路灯", "赔偿"), "已修好。", false))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> NOTHING.checked(REQUEST, "已修好。", true))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(FieldError::pointer)
                                .containsExactly("#/facts", "#/opinionReasons", "#/legalBasis"));
        assertThat(new OpinionForm("SUPPORT", "灯坏属实", "应当修", "第三十二条", null).checked(REQUEST, "已修好。", true))
                .get()
                .satisfies(opinion -> assertThat(opinion.items()).hasSize(1));
    }

    /** Reg. art. 32: it supports, explains or does not support, and nothing else. */
    @Test
    void concludesInOneOfTheThreeWaysOfTheLaw() {
        assertThat(Conclusion.values()).extracting(Conclusion::label).containsExactly("予以支持", "解释说明", "不予支持");
        for (Conclusion conclusion : Conclusion.values()) {
            assertThat(new OpinionForm(conclusion.name(), null, null, null, null).checked(REQUEST, "已答复。", false))
                    .get()
                    .extracting(Opinion::conclusion)
                    .isEqualTo(conclusion);
        }
        assertThatThrownBy(() -> new OpinionForm("MAYBE", null, null, null, null).checked(REQUEST, "已答复。", false))
                .isInstanceOf(Refusal.class);
    }
}
