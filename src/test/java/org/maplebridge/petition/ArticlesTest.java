package org.maplebridge.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArticlesTest {

    @ParameterizedTest
    @CsvSource({
        "REG-5, 《信访工作条例》第五条",
        "REG-10, 《信访工作条例》第十条",
        "REG-17, 《信访工作条例》第十七条",
        "REG-34, 《信访工作条例》第三十四条",
        "PML-33, 《中华人民共和国人民调解法》第三十三条",
        "CPL-205, 《中华人民共和国民事诉讼法》第二百零五条",
        "CPL-110, 《中华人民共和国民事诉讼法》第一百一十条",
        "XYZ-1, XYZ-1"
    })
    void anArticleIsCitedInChinese(String code, String label) {
        assertThat(Articles.label(code)).isEqualTo(label);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void theArticleOfEveryKindIsOfAKnownLaw(EventKind kind) {
        if (kind.article() != null) {
            assertThat(Articles.label(kind.article())).startsWith("《");
        }
        assertThat(kind.label()).isNotBlank();
    }
}
