package org.maplebridge.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.maplebridge.shared.FieldError;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What a text of a notice may be, without a database. */
class WordingTest {

    private static String faults(String subject, String text) {
        return Wording.faults(NoticeKind.SUPPLEMENT, subject, text).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    @Test
    void refusesWhatNobodyFillsAndWhatCannotBeRead() {
        assertThat(faults("补材料", "请在{期限}前补材料")).isEmpty();
        assertThat(faults("补材料", " \n ")).isEqualTo("#/text required");
        assertThat(faults("", "请补材料")).isEqualTo("#/subject required");
        assertThat(faults("补材料", "请到{办公室}补材料")).isEqualTo("#/text notice-place-unknown");
        assertThat(faults("补材料{时间地点}", "请补材料")).isEqualTo("#/subject notice-place-unknown");
        assertThat(faults("补材料", "请在{期限前补材料")).isEqualTo("#/text notice-braces");
        assertThat(faults("补材料", "请在期限}前补材料")).isEqualTo("#/text notice-braces");
        assertThat(faults("补\n材料", "请补材料")).isEqualTo("#/subject notice-subject-lines");
        assertThat(faults("补" + "材".repeat(60), "请补材料")).isEqualTo("#/subject too-long");
        assertThat(Wording.faults(NoticeKind.SECRET, "新消息", "您的来信{信访编号}"))
                .as("a text about a secret petition cannot even name it")
                .extracting(FieldError::code)
                .containsExactly("notice-place-unknown");
    }

    @Test
    void fillsEachPlaceOnceAndKeepsASubjectOnOneLine() {
        Map<String, String> values = Map.of("信访编号", "{单位}$1", "单位", "上溪村\r\nBcc: x@example.com");
        assertThat(Wording.fill("编号{信访编号}，{单位}", values)).isEqualTo("编号{单位}$1，上溪村\r\nBcc: x@example.com");
        assertThat(Wording.line("关于{单位}", values)).isEqualTo("关于上溪村 Bcc: x@example.com");
    }

    @Test
    void countsThePartsOfAnSms() {
        assertThat(Wording.parts("字".repeat(70))).isEqualTo(1);
        assertThat(Wording.parts("字".repeat(71))).isEqualTo(2);
        assertThat(Wording.parts("字".repeat(134))).isEqualTo(2);
        assertThat(Wording.parts("字".repeat(135))).isEqualTo(3);
        assertThat(Wording.parts("😀".repeat(36)))
                .as("a rare character counts twice")
                .isEqualTo(2);
    }

    @Test
    void whatAModelToldIsNamedInTheHistoryAsItsTextIs() throws IOException {
        Properties words = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/notices.properties"), StandardCharsets.UTF_8));
        List<NoticeKind> drawn =
                Arrays.stream(NoticeKind.values()).filter(NoticeKind::drawn).toList();
        assertThat(drawn)
                .contains(NoticeKind.STEP, NoticeKind.STAFF_STEP, NoticeKind.ACCEPTED)
                .doesNotContain(NoticeKind.SECRET, NoticeKind.HEARING_CONVENED, NoticeKind.HELPER_LATE)
                .allSatisfy(kind -> assertThat(words.getProperty("reason.TEXT_" + kind))
                        .as(kind.name())
                        .isEqualTo(kind.title()));
    }

    @Test
    void everyKindHasATextThatCanBeTaken() {
        Properties texts = ShipNoticeTemplates.texts();
        assertThat(NoticeKind.values())
                .allSatisfy(kind -> assertThat(Wording.faults(
                                kind, texts.getProperty(kind + ".subject"), texts.getProperty(kind + ".text")))
                        .as(kind.name())
                        .isEmpty());
        assertThat(texts).hasSize(2 * NoticeKind.values().length);
    }
}
