package org.maplebridge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.petition.Location;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.PetitionInput.AccusedInput;
import org.maplebridge.petition.PetitionInput.SourceInput;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;

class PetitionRowsTest {

    private static final List<String> HEADER = List.of("a", "b", "c", "d");

    @Test
    void takesCellsAndDefaults() {
        PetitionInput input = input(
                Map.of("title", "a", "content", "b", "source.id", "c"),
                Map.of("source.system", "board", "purpose", "求决", "title", "无题"),
                "  ",
                " 第一行\n第二行 ",
                " 17 ",
                "");

        assertThat(input.title()).isEqualTo("无题");
        assertThat(input.content()).isEqualTo(" 第一行\n第二行 ");
        assertThat(input.purpose()).isEqualTo("CLAIM");
        assertThat(input.source()).isEqualTo(new SourceInput("board", "17"));
        assertThat(input.filedAt()).isNull();
    }

    @Test
    void translatesAreasAndLeavesCodesAsTheyAre() {
        Mapping mapping =
                new Mapping(Map.of(), Map.of("areaCode", "990681101203"), "b", Map.of("A区", "990681101201"), false);

        assertThat(List.of("A区", "990681101202", ""))
                .map(area -> new PetitionRows(mapping, HEADER, code -> code)
                        .input(List.of("", area, "", ""))
                        .areaCode())
                .containsExactly("990681101201", "990681101202", "990681101203");
    }

    @Test
    void leavesOutPetitionersOfWhomNothingIsSaid() {
        Map<String, String> columns = Map.of("petitioners.0.name", "a", "petitioners.1.name", "b");

        assertThat(input(columns, Map.of("petitioners.0.representative", "是"), "", "李四", "", "")
                        .petitioners())
                .containsExactly(new Petitioner("李四", null, null, null, false));
    }

    @Test
    void namesAnAccusedUnitByItsCode() {
        assertThat(input(Map.of("against.0.unitCode", "a"), Map.of(), "990681101201", "", "", "")
                        .against())
                .containsExactly(new AccusedInput("UNIT", "单位990681101201", "990681101201"));
        assertThat(input(Map.of("against.0.unitCode", "a"), Map.of(), "", "", "", "")
                        .against())
                .isEmpty();
    }

    @Test
    void givesARowWithoutANumberTheSameOneEachTime() {
        SourceInput first =
                input(Map.of("title", "a"), Map.of(), "x", "y", "", "").source();
        SourceInput again =
                input(Map.of("title", "a"), Map.of(), "x", "y", "", "").source();
        SourceInput other =
                input(Map.of("title", "a"), Map.of(), "xy", "", "", "").source();

        assertThat(first).isEqualTo(again).isNotEqualTo(other);
        assertThat(first.system()).isEqualTo("csv-import");
    }

    @Test
    void namesEveryValueOfAnotherKind() {
        Map<String, String> columns =
                Map.of("filedAt", "a", "headcount", "b", "anonymous", "c", "location.latitude", "d");

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> input(columns, Map.of(), "2019-02-30", "two", "perhaps", "29.78"));

        assertThat(refusal.fields())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("#/filedAt", "#/headcount", "#/anonymous", "#/location/longitude");
    }

    @Test
    void asksForTheDateWhereThereIsAColumnOfDates() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> input(Map.of("filedAt", "a"), Map.of(), "", "", "", ""));

        assertThat(refusal.fields()).extracting(FieldError::pointer).containsExactly("#/filedAt");
    }

    @Test
    void readsPlacesAndAnswers() {
        PetitionInput input = input(
                Map.of("location.latitude", "a", "location.longitude", "b", "anonymous", "c", "headcount", "d"),
                Map.of(),
                "29.78",
                "120.47",
                "是",
                "3");

        assertThat(input.location()).isEqualTo(new Location(29.78, 120.47));
        assertThat(input.anonymous()).isTrue();
        assertThat(input.headcount()).isEqualTo(3);
    }

    private static PetitionInput input(Map<String, String> columns, Map<String, String> defaults, String... cells) {
        return new PetitionRows(new Mapping(columns, defaults, null, Map.of(), false), HEADER, code -> "单位" + code)
                .input(List.of(cells));
    }
}
