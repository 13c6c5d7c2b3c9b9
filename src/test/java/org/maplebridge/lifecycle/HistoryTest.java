package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What people read in the history of a petition, and what reading it costs. */
class HistoryTest extends LifeCycleTest {

    private static final int ENTRIES = 500;
    private static final int TIMES = 20;

    @Autowired
    Petitions petitions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        petition = filedIn(SHANGXI);
    }

    @Test
    void everyEntrySaysWhoWhereWhyAndByWhichArticleInChinese() {
        timeGoesOnUntil("2026-09-30T18:00:00+08:00");
        handle(
                "shangxi.handler",
                petition,
                Map.of("outcome", "HAND_UP", "reason", "BEYOND_AUTHORITY", "note", "需要镇里立项"));
        JsonNode registered = entry("REGISTERED");
        assertThat(text(registered, "reasonLabel")).isEqualTo("网格上报");
        assertThat(text(registered, "article")).isEqualTo("REG-22");
        assertThat(text(registered, "articleLabel")).isEqualTo("《信访工作条例》第二十二条");
        assertThat(text(entry("TRIAGED"), "reasonLabel")).isEqualTo("普通程序");
        JsonNode reminded = entry("REMINDED");
        assertThat(text(reminded, "actorName")).isEqualTo("系统");
        assertThat(text(reminded, "reasonLabel")).isEqualTo("时限已过 50%");
        JsonNode handedUp = entry("HANDED_UP");
        assertThat(text(handedUp, "actorName")).isNotEqualTo("shangxi.handler").containsPattern("[\\u4e00-\\u9fff]");
        assertThat(text(handedUp, "unitName")).isEqualTo("上溪村");
        assertThat(text(handedUp, "levelLabel")).isEqualTo("村(社区)");
        assertThat(text(handedUp, "reasonLabel")).isEqualTo("超出本级权限");
    }

    @Test
    void aLongHistoryCostsAsManyStatementsAsAShortOne() {
        // his name is asked for once, whoever's test comes first
        urge(1);
        int ofAShortOne = statementsOfOpening();
        urge(ENTRIES);
        assertThat(history(petition)).hasSizeGreaterThan(ENTRIES);
        assertThat(statementsOfOpening()).isEqualTo(ofAShortOne).isLessThan(12);

        assertThat(quickestOpening()).isLessThan(Duration.ofMillis(100));
    }

    private void urge(int times) {
        transaction.executeWithoutResult(status -> {
            Petition opened = petitions.get(petition.number());
            for (int i = 0; i < times; i++) {
                opened.notedWhileOpen(
                        new Petition.Act("registrar", clock.instant()), EventKind.URGED, "请尽快办理，第 " + i + " 次。");
            }
        });
    }

    /** The quickest of several, so that it is the platform that is measured and not what else the machine does. */
    private Duration quickestOpening() {
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            open();
            quickest = Math.min(quickest, System.nanoTime() - begin);
        }
        return Duration.ofNanos(quickest);
    }

    private int statementsOfOpening() {
        open();
        try (Statements statements = new Statements()) {
            open();
            return statements.count();
        }
    }

    /** What Tasklist asks when somebody opens a petition. */
    private void open() {
        for (String part : List.of("", "/history", "/clocks")) {
            as("registrar").get("/api/v1/petitions/" + petition.number() + part).is(200);
        }
    }

    private JsonNode entry(String kind) {
        return history(petition).stream()
                .filter(event -> text(event, "kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
