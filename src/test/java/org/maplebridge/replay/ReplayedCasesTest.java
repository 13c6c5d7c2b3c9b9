package org.maplebridge.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maplebridge.checker.ModelFile;

class ReplayedCasesTest {

    @Test
    void ofATextOnlyTheWordsThatATableLooksForAreCarriedOver() throws IOException {
        TableWords words = new TableWords(List.of(new ModelFile(
                "registration.dmn", Files.readAllBytes(Path.of("processes/decisions/registration.dmn")))));
        assertThat(words.in("我叫陈大明，住上溪村 3 组，电话 13800000000，不服判决")).containsExactly("不服判决");
        assertThat(words.in("路灯坏了")).isEmpty();
    }

    @Test
    void whatWasFiledOverYearsArrivesInTheFirstTwoThirdsInTheSameOrderAtTheSameHours() {
        Timeline line = Timeline.of(
                List.of(
                        one("c", "2020-01-08T15:30:00Z"),
                        one("a", "2017-06-08T01:00:00Z"),
                        one("b", "2018-09-01T02:15:00Z")),
                180);
        assertThat(line.movedTogether()).isTrue();
        assertThat(line.cases()).extracting(ReplayedCase::number).containsExactly("a", "b", "c");
        assertThat(line.cases().get(0).filedAt()).isEqualTo(Instant.parse("2017-06-08T01:00:00Z"));
        assertThat(line.cases().get(2).filedAt()).isEqualTo(Instant.parse("2017-10-06T15:30:00Z"));
        assertThat(line.until()).isEqualTo(Instant.parse("2017-12-04T16:00:00Z"));
    }

    @Test
    void whatFitsIsLeftWhereItIs() {
        Timeline line = Timeline.of(List.of(one("a", "2026-03-02T01:00:00Z"), one("b", "2026-06-30T01:00:00Z")), 180);
        assertThat(line.movedTogether()).isFalse();
        assertThat(line.cases()).extracting(ReplayedCase::filedAt).endsWith(Instant.parse("2026-06-30T01:00:00Z"));
    }

    @Test
    void bothSidesMeetTheSamePeople() {
        Habits one = new Habits(List.of());
        Habits other = new Habits(List.of());
        assertThat(IntStream.range(0, 200).mapToObj(i -> one.of(one("n" + i, "2026-03-02T01:00:00Z"), "TOWN", 0)))
                .containsExactlyElementsOf(IntStream.range(0, 200)
                        .mapToObj(i -> other.of(one("n" + i, "2026-03-02T01:00:00Z"), "TOWN", 0))
                        .toList());
    }

    @Test
    void whatWasReallyDoneWithAPetitionComesFirstAndThenWhatWasSeenAtTheLevel() {
        Habit own = new Habit("TOWN", Habit.Act.HANDED_UP, 3.5);
        Habit seen = new Habit("TOWN", Habit.Act.SOLVED, 1.25);
        Habits habits = new Habits(Collections.nCopies(Habits.ENOUGH, seen));
        ReplayedCase known = new ReplayedCase(
                "n",
                Instant.EPOCH,
                "x",
                "CLAIM",
                "WEB",
                null,
                1,
                false,
                true,
                false,
                List.of(),
                false,
                false,
                null,
                List.of(),
                false,
                List.of(own));
        assertThat(habits.of(known, "TOWN", 0)).isEqualTo(own);
        assertThat(habits.of(known, "TOWN", 1)).isEqualTo(seen);
        assertThat(new Habits(Collections.nCopies(Habits.ENOUGH - 1, seen)).known("TOWN"))
                .isFalse();
    }

    private static ReplayedCase one(String number, String filedAt) {
        return new ReplayedCase(
                number,
                Instant.parse(filedAt),
                "x",
                "CLAIM",
                "WEB",
                null,
                1,
                false,
                true,
                false,
                List.of(),
                false,
                false,
                null,
                List.of(),
                false,
                List.of());
    }
}
