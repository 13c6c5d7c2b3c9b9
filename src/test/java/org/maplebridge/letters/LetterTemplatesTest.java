package org.maplebridge.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maplebridge.documents.PageTemplate;
import org.maplebridge.shared.FieldError;

/** The templates that are shipped, held against what letters say. */
class LetterTemplatesTest {

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void aShippedTemplateNamesOnlyPlacesThatAreFilledAndFillsEveryPlaceOfItsKind(LetterKind kind) {
        String html = ShipTemplates.shipped(kind);
        assertThat(PageTemplate.faults(html, LetterPlaces.names(kind))).isEmpty();
        assertThat(kind.places().keySet())
                .allSatisfy(place -> assertThat(html).containsPattern("\\{\\{#?" + place + "(Lines)?}}"));
        assertThat(html).contains("{{office}}", "{{date}}", "{{qr}}", "{{receiptNumber}}", "{{title}}");
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void aSeriesIsNamedInChineseExceptWhereNothingIsKept(LetterKind kind) {
        assertThat(kind.issued()).isEqualTo(kind != LetterKind.REGISTRATION && kind != LetterKind.MEDIATION_INVITATION);
        if (kind.issued()) {
            assertThat(kind.series()).matches("[\\u4e00-\\u9fff]{2}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>{{{opinion}}}</p>           | template-unescaped",
                "<p>{{& opinion}}</p>           | template-unescaped",
                "<p>{{> other}}</p>             | template-unescaped",
                "<p>{{=<% %>=}}</p>             | template-unescaped",
                "<p>{{idNumber}}</p>            | template-unknown-name",
                "<p>{{opinion.class}}</p>       | template-unknown-name",
                "<p>{{request}}</p>             | template-unknown-name",
                "<p>{{#opinionLines}}<p>        | template-broken"
            })
    void whatIsNoTemplateIsSaid(String html, String code) {
        List<FieldError> faults = PageTemplate.faults(html, LetterPlaces.names(LetterKind.OPINION));
        assertThat(faults).extracting(FieldError::code).containsExactly(code);
    }
}
