package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The platform is killed in the middle of an import and in the middle of a drain of passed deadlines; after the restart
 * every accepted petition is there once, with a task and with a timer that will move it. Once each by default,
 * {@code -Dcrashes=10} for more.
 */
class CrashTest {

    private static final int CRASHES = Integer.getInteger("crashes", 1);
    private static final int ROWS = 400 + 300 * CRASHES;
    private static final Pattern RECEIPT = Pattern.compile("\"receiptNumber\":\"([^\"]+)\"");
    private static final Pattern SELF = Pattern.compile("\"self\":\"([^\"]+)\"");

    @TempDir
    Path folder;

    @Test
    void nothingAcceptedIsLostOrDoubledWhenThePlatformIsKilled() throws Exception {
        List<String> accepted = new ArrayList<>();
        PlatformProcess platform = PlatformProcess.start(folder);
        try {
            String progress = startImport(platform);
            for (int crash = 0; crash < CRASHES; crash++) {
                accepted.addAll(fileSome(platform, "crash" + crash));
                long done = petitions(platform);
                PlatformProcess running = platform;
                Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> petitions(running) > done + 50);
                platform.kill();
                platform = PlatformProcess.start(folder);
            }
            awaitDone(platform, progress);
            assertThat(petitions(platform)).isEqualTo(ROWS + accepted.size());
            assertThat(platform.count("select count(distinct source_id) from petition where source_system = 'board'"))
                    .isEqualTo(ROWS);
            for (String number : accepted) {
                assertThat(platform.get("/api/v1/petitions/" + number).statusCode())
                        .isEqualTo(200);
            }
            assertEveryPetitionHasOneTaskAndOneDeadline(platform);

            platform = drain(platform, ROWS + accepted.size());
            assertThat(platform.count("select count(*) from petition where level = 'TOWN'"))
                    .isEqualTo(ROWS + accepted.size());
            assertThat(platform.count("select count(*) from petition_event where kind = 'DEADLINE_EXCEEDED'"))
                    .isEqualTo(ROWS + accepted.size());
            assertEveryPetitionHasOneTaskAndOneDeadline(platform);
        } finally {
            platform.close();
        }
    }

    private PlatformProcess drain(PlatformProcess first, int all) throws IOException {
        PlatformProcess platform = first;
        platform.execute("""
                update act_ru_job set duedate_ = now() - interval '1 hour'
                where handler_cfg_ like 'boundaryEvent_deadline%' or handler_cfg_ like 'boundaryEvent_%Reminder%'
                """);
        for (int crash = 0; crash < CRASHES; crash++) {
            long moved = atTown(platform);
            PlatformProcess running = platform;
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> atTown(running) > moved + 20 || atTown(running) == all);
            platform.kill();
            platform = PlatformProcess.start(folder);
        }
        PlatformProcess last = platform;
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> atTown(last) == all);
        return platform;
    }

    private static void assertEveryPetitionHasOneTaskAndOneDeadline(PlatformProcess platform) {
        long petitions = petitions(platform);
        assertThat(platform.count("select count(distinct description_) from act_ru_task"))
                .isEqualTo(petitions);
        assertThat(platform.count("select count(*) from act_ru_task")).isEqualTo(petitions);
        assertThat(platform.count("select count(*) from act_ru_job where handler_cfg_ like 'boundaryEvent_deadline%'"))
                .isEqualTo(petitions);
        assertThat(platform.count("select count(*) from act_ru_job where handler_type_ = 'timer-start-event'"))
                .as("what looks for passed statutory limits")
                .isEqualTo(1);
        for (String kind : List.of("LEVEL_LIMIT", "STATUTORY_LIMIT")) {
            assertThat(platform.count(
                            "select count(*) from limit_clock where state = 'RUNNING' and kind = '" + kind + "'"))
                    .as(kind)
                    .isEqualTo(petitions);
        }
    }

    private static long petitions(PlatformProcess platform) {
        return platform.count("select count(*) from petition");
    }

    private static long atTown(PlatformProcess platform) {
        return platform.count("select count(*) from petition where level = 'TOWN'");
    }

    private static List<String> fileSome(PlatformProcess platform, String mark) throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer =
                    platform.post("/api/v1/petitions", "application/json", """
                    {"title":"路灯 %s %d","content":"不亮","purpose":"CLAIM","areaCode":"990681101202",
                     "source":{"system":"12345","id":"%s-%d"}}
                    """.formatted(mark, i, mark, i));
            assertThat(answer.statusCode()).isEqualTo(201);
            numbers.add(found(RECEIPT, answer.body()));
        }
        return numbers;
    }

    private static String startImport(PlatformProcess platform) throws Exception {
        StringBuilder file = new StringBuilder("id,title,content\n");
        for (int i = 0; i < ROWS; i++) {
            file.append(i).append(",第 ").append(i).append(" 件,内容 ").append(i).append('\n');
        }
        String mapping = "{\"columns\":{\"title\":\"title\",\"content\":\"content\",\"source.id\":\"id\"},"
                + "\"defaults\":{\"source.system\":\"board\",\"channel\":\"WEB\",\"purpose\":\"CLAIM\","
                + "\"areaCode\":\"990681101201\"}}";
        String boundary = "b0undary";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"mapping\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + mapping + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer =
                platform.post("/api/v1/petition-imports", "multipart/form-data; boundary=" + boundary, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return found(SELF, answer.body());
    }

    private static void awaitDone(PlatformProcess platform, String progress) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> platform.get(progress).body().contains("\"state\":\"DONE\""));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
