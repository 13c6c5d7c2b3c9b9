package org.maplebridge.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.maplebridge.checker.KnownParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What of the running platform's petitions comes into a rehearsal. */
@PlatformTest
class LiveCasesTest {

    @Autowired
    MockMvc http;

    @Autowired
    LiveCases liveCases;

    @Autowired
    KnownParts known;

    @Autowired
    ObjectMapper json;

    @Test
    void comesWithWhatModelsDecideByAndWithNothingThatTellsWhoRaisedIt() throws Exception {
        String claim = filed("CLAIM", List.of());
        String report = filed("REPORT", List.of(Map.of("kind", "PERSON", "name", "沈三友", "unitCode", "990681101201")));
        List<ReplayedCase> cases = liveCases.read(100_000, 100, new TableWords(known.deployed()));
        ReplayedCase open = only(cases, claim);
        assertThat(open.areaCode()).isEqualTo("990681101201");
        assertThat(open.purpose()).isEqualTo("CLAIM");
        assertThat(open.named()).isTrue();
        assertThat(open.staff()).isTrue();
        assertThat(open.words()).contains("坍塌").doesNotContain("钥匙");
        ReplayedCase secret = only(cases, report);
        assertThat(secret.secret()).isTrue();
        assertThat(secret.against()).containsExactly(new ReplayedCase.Against("PERSON", "990681101201"));
        assertThat(json.writeValueAsString(List.of(open, secret)))
                .doesNotContain("顾一舟", "13500000071", "沈三友", "屋后", "柿子树");
    }

    /** Others leave petitions behind here, so the counts are compared with each other. */
    @Test
    void ofMoreThanMayBeTakenTheOldHaveTheChanceOfTheNewAndItIsSaidHowManyThereAre() throws Exception {
        filed("CLAIM", List.of());
        filed("CLAIM", List.of());
        filed("CLAIM", List.of());
        TableWords words = new TableWords(known.deployed());
        List<String> two = numbers(liveCases.read(2, 0, words));
        assertThat(two).hasSize(2).isEqualTo(numbers(liveCases.read(2, 0, words)));
        assertThat(numbers(liveCases.read(3, 0, words))).hasSize(3).containsAll(two);
        Taken open = liveCases.taken(2, 0).get(0);
        assertThat(open.there())
                .isGreaterThan(2)
                .isEqualTo(liveCases.read(100_000, 0, words).size());
        assertThat(open.words())
                .startsWith("在办的 " + open.there() + " 件，演练了其中 2 件，按编号")
                .contains("与提出的早晚");
        assertThat(liveCases.taken(100_000, 0).get(0).words()).endsWith(" 件，全部演练");
    }

    private static List<String> numbers(List<ReplayedCase> cases) {
        return cases.stream().map(ReplayedCase::number).toList();
    }

    private String filed(String purpose, List<Map<String, String>> against) throws Exception {
        Map<String, Object> matter = Map.of(
                "title", "屋后的墙要坍塌了",
                "content", "柿子树边上的墙裂了，随时会坍塌。",
                "purpose", purpose,
                "channel", "GRID",
                "areaCode", "990681101201",
                "against", against,
                "petitioners", List.of(Map.of("name", "顾一舟", "phone", "13500000071", "representative", true)));
        String answer = http.perform(post("/api/v1/petitions")
                        .with(httpBasic("registrar", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(matter)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return json.readTree(answer).get("receiptNumber").asText();
    }

    private static ReplayedCase only(List<ReplayedCase> cases, String number) {
        return cases.stream()
                .filter(one -> one.number().equals(number))
                .reduce((one, other) -> {
                    throw new AssertionError(number + " twice");
                })
                .orElseThrow();
    }
}
