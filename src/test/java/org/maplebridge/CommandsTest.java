package org.maplebridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands as a newcomer gives them: each a platform of its own that tells something and ends, here on a terminal that
 * knows no Chinese, in an empty folder, beside others.
 */
class CommandsTest {

    private static final Path PROCESSES = Path.of("processes").toAbsolutePath();
    private static final int MOST_MINUTES = 4;
    private static final String SOON_UP = "-XX:TieredStopAtLevel=1";

    /** What a command said, and the code with which it ended. */
    private record Ended(int code, String said, Path folder) {}

    @TempDir
    Path folder;

    @Test
    void oneChecksAndOneRehearsesAndEachTellsAndEnds() throws Exception {
        Running check = begin("check", "--maplebridge.check=" + brokenModel());
        Running rehearsal = begin(
                "rehearsal",
                "--maplebridge.rehearse=" + halvedLimit(),
                "--maplebridge.rehearse.generate=12",
                "--maplebridge.rehearse.days=40",
                "--maplebridge.rehearse.conduct=NOBODY");
        refuses(check.ended());
        leavesTheReportAsAPageAndAsData(rehearsal.ended());
    }

    private Path brokenModel() throws IOException {
        Path broken = folder.resolve("promise.bpmn");
        Files.writeString(
                broken,
                Files.readString(PROCESSES.resolve("promise.bpmn"))
                        .replace("#{promiseDayPassed}", "#{promiseDayPast}"));
        return broken;
    }

    private static void refuses(Ended refused) {
        assertThat(refused.said())
                .containsPattern("promise\\.bpmn:\\d+：错误：“登记到期”（serviceTask_promiseDayPassed）.*\\[bean-unknown]")
                .contains("运行时：没有这个组件", "改法：核对名称", "检查了 1 个文件：1 处错误");
        assertThat(refused.code()).isEqualTo(1);
        leavesNothingBehind(refused);
    }

    private Path halvedLimit() throws IOException {
        Path changed = folder.resolve("level-limits.dmn");
        String limits = Files.readString(PROCESSES.resolve("decisions/level-limits.dmn"));
        assertThat(limits).contains("<text>10</text>");
        Files.writeString(changed, limits.replace("<text>10</text>", "<text>5</text>"));
        return changed;
    }

    private static void leavesTheReportAsAPageAndAsData(Ended rehearsed) throws IOException {
        assertThat(rehearsed.said()).contains("演练 12 件，40 天", "现行", "修改后", "报告：");
        assertThat(rehearsed.code()).isZero();
        JsonNode report = new ObjectMapper()
                .readTree(rehearsed.folder().resolve("rehearsal.json").toFile());
        assertThat(report.get("cases").asInt()).isEqualTo(12);
        assertThat(report.get("problems")).isEmpty();
        assertThat(report.at("/differences/times").asInt()
                        + report.at("/differences/ways").asInt())
                .isPositive();
        assertThat(rehearsed.folder().resolve("rehearsal.html"))
                .content(StandardCharsets.UTF_8)
                .contains("模型演练报告", "level-limits.dmn");
        assertThat(rehearsed.folder().resolve("rehearsal-tasks.csv.gz")).isNotEmptyFile();
        leavesNothingBehind(rehearsed);
    }

    /** A command that goes on. */
    private record Running(Process process, Path folder) {

        Ended ended() throws InterruptedException, IOException {
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES))
                    .as("it ends")
                    .isTrue();
            String said = Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
            return new Ended(process.exitValue(), said, folder);
        }
    }

    private Running begin(String name, String... options) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        List<String> command = PlatformProcess.command(own, options);
        command.add(1, SOON_UP);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(own.toFile())
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("said").toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        return new Running(process, own);
    }

    private static void leavesNothingBehind(Ended ended) {
        File[] left = ended.folder().resolve("tmp").toFile().listFiles((dir, name) -> name.startsWith("maplebridge"));
        assertThat(left).as(ended.said()).isEmpty();
    }
}
