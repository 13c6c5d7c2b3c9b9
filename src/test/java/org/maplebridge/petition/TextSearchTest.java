package org.maplebridge.petition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the words are rare or frequent: asked in either way, the same petitions are found. */
@PlatformTest
class TextSearchTest {

    @Autowired
    FilePetition filing;

    @Autowired
    StaffDirectory staff;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate whole;

    @Autowired
    Petitions petitions;

    @Autowired
    Units units;

    @Autowired
    PetitionSight sight;

    @Autowired
    Looks looks;

    private String ferry;
    private String mill;
    private String both;

    @BeforeEach
    void filed() throws Exception {
        ferry = filed("渡槽漏水", "灌溉渡槽裂缝，Pump100% 停转");
        mill = filed("水碾停用", "碾坊的水碾_坏了");
        both = filed("渡槽与水碾", "裂缝渡过水碾");
    }

    @Test
    void findsTheSameWhetherTheWordsAreRareOrFrequent() {
        List<TextSearch> ways = ways();
        for (TextSearch way : ways) {
            assertThat(found(way, "渡槽"))
                    .as("two characters, way " + ways.indexOf(way))
                    .contains(ferry, both)
                    .doesNotContain(mill);
            assertThat(found(way, "碾")).as("one character").contains(mill, both).doesNotContain(ferry);
            assertThat(found(way, "裂缝渡过"))
                    .as("all pairs, not in one row")
                    .contains(both)
                    .doesNotContain(ferry, mill);
            assertThat(found(way, "pump100%"))
                    .as("letters of any case, a sign")
                    .contains(ferry)
                    .doesNotContain(mill, both);
            assertThat(found(way, "水碾_坏"))
                    .as("a line stands for itself")
                    .contains(mill)
                    .doesNotContain(ferry, both);
            assertThat(found(way, "水碾 停用")).as("a gap that is not there").doesNotContain(mill);
            assertThat(found(way, "，")).as("signs alone").isEmpty();
        }
    }

    /** The database keeps by itself in which index a text stands; what ends and is opened again is found all the while. */
    @Test
    void findsWhatHasEndedAndWhatWasOpenedAgain() {
        assertThat(isAmongOpen(mill)).isTrue();
        for (boolean open : List.of(false, true)) {
            jdbc.update(
                    "update petition set ended_at = case when ? then null else now() end where receipt_number = ?",
                    open,
                    mill);
            assertThat(isAmongOpen(mill)).isEqualTo(open);
            for (TextSearch way : ways()) {
                assertThat(found(way, "碾坊")).as("open " + open).contains(mill).doesNotContain(both);
            }
        }
    }

    /** A million petitions are gone through else, and this database knows only a few: to go through them is forbidden it. */
    @Test
    void aPlaceWhereFewPetitionsAroseIsLookedUp() {
        String plan = whole.execute(status -> {
            jdbc.execute("set local enable_seqscan = off");
            return String.join(
                    "\n",
                    jdbc.queryForList(
                            "explain select * from petition where area_code = any ('{990681102203}') and due_at is null",
                            String.class));
        });
        assertThat(plan).contains("petition_area").doesNotContain("Filter: ((area_code");
    }

    private boolean isAmongOpen(String number) {
        return jdbc.queryForObject(
                "select open from petition_text join petition on id = petition_id where receipt_number = ?",
                Boolean.class,
                number);
    }

    /** Frequent among the newest, among all alone, and rare. */
    private List<TextSearch> ways() {
        return List.of(
                new TextSearch(jdbc, 0, Integer.MAX_VALUE),
                new TextSearch(jdbc, Integer.MAX_VALUE, 0),
                new TextSearch(jdbc, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    private List<String> found(TextSearch way, String q) {
        StaffMember supervisor = staff.find("supervisor").orElseThrow();
        FindPetitions find = new FindPetitions(petitions, units, sight, way, looks);
        List<String> numbers = new ArrayList<>();
        for (String sort : List.of("-filedAt", "dueAt")) {
            List<String> page =
                    find.find(new FindPetitions.Query(Map.of("q", q, "sort", sort)), supervisor).petitions().stream()
                            .map(Petition::receiptNumber)
                            .sorted()
                            .toList();
            assertThat(numbers.isEmpty() || numbers.equals(page)).as(sort).isTrue();
            numbers = page;
        }
        return numbers;
    }

    private String filed(String title, String content) throws Exception {
        PetitionInput input = json.convertValue(
                Map.of(
                        "title",
                        title,
                        "content",
                        content,
                        "purpose",
                        "CLAIM",
                        "channel",
                        "PHONE",
                        "areaCode",
                        "990681101201",
                        "petitioners",
                        List.of(Map.of("name", "张三", "phone", "13800000000"))),
                PetitionInput.class);
        return filing.file(input, Filer.staff("registrar")).receiptNumber();
    }
}
