package org.maplebridge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;

class MappingJsonTest {

    @Test
    void givesEveryFieldItsOneName() {
        Mapping mapping = read("""
                {"columns":{"title":"标题","petitioner.name":"姓名","petitioners.1.name":"姓名2","against.unitCode":"对象"},
                 "defaults":{"source.system":"board","anonymous":false,"headcount":2,"channel":null},
                 "areaMapping":{"column":"区域","codes":{"A区":"990681101201"}}}
                """);

        assertThat(mapping.columns())
                .containsOnly(
                        entry("title", "标题"),
                        entry("petitioners.0.name", "姓名"),
                        entry("petitioners.1.name", "姓名2"),
                        entry("against.0.unitCode", "对象"));
        assertThat(mapping.defaults())
                .containsOnly(entry("source.system", "board"), entry("anonymous", "false"), entry("headcount", "2"));
        assertThat(mapping.areaColumn()).isEqualTo("区域");
        assertThat(mapping.areaCodes()).containsOnly(entry("A区", "990681101201"));
    }

    @Test
    void takesAPetitionsOwnJsonAsDefaults() {
        assertThat(read("""
                        {"columns":{"title":"t"},"defaults":{"source":{"system":"board"},"against":[{"name":"某局"}]}}
                        """).defaults()).containsOnly(entry("source.system", "board"), entry("against.0.name", "某局"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{\"columns\":{}} x", "{\"columns\":{\"title\":\"a\",\"title\":\"b\"}}"})
    void refusesWhatIsNoJsonObject(String json) {
        assertThat(refused(json).pointer()).isEqualTo("#/mapping");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | #/mapping/columns",
                "{'columns':[]} | #/mapping/columns",
                "{'columns':{'titel':'t'}} | #/mapping/columns/titel",
                "{'columns':{'a/b':'t'}} | #/mapping/columns/a~1b",
                "{'columns':{'title':3}} | #/mapping/columns/title",
                "{'columns':{'title':''}} | #/mapping/columns/title",
                "{'columns':{'petitioner.name':'a','petitioners.0.name':'b'}} | #/mapping/columns/petitioners.0.name",
                "{'columns':{'petitioners.200.name':'b'}} | #/mapping/columns/petitioners.200.name",
                "{'columns':{'title':'a'},'defaults':{'status':'CLOSED'}} | #/mapping/defaults/status",
                "{'columns':{'title':'a'},'default':{}} | #/mapping/default",
                "{'columns':{'title':'a'},'areaMapping':{'codes':{'A':[]}}} | #/mapping/areaMapping/codes/A",
            })
    void pointsAtWhatItCannotMean(String json, String pointer) {
        assertThat(refused(json.replace('\'', '"')).pointer()).isEqualTo(pointer);
    }

    private static FieldError refused(String json) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(json));
        assertThat(refusal).isNotNull();
        assertThat(refusal.fields()).hasSize(1);
        return refusal.fields().get(0);
    }

    private static Mapping read(String json) {
        return MappingJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
