package org.maplebridge.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.process.engine.CheckerWithoutPlatform;

class CheckCommandTest {

    private final CheckCommand command = new CheckCommand(CheckerWithoutPlatform.make());
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void theShippedModelsEndWithZero() {
        assertThat(run("processes")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("0 处错误，0 处提醒");
    }

    @Test
    void aBrokenModelEndsWithOneAndIsNamedWithItsLine() throws IOException {
        Path file = folder.resolve("promise.bpmn");
        Files.writeString(file, ShippedModels.text("promise.bpmn").replace("#{promiseDayPassed}", "#{promiseDayPast}"));
        assertThat(run("processes/decisions, processes/forms, " + file)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("promise\\.bpmn:\\d+：错误：“登记到期”（serviceTask_promiseDayPassed）.*\\[bean-unknown]");
    }

    @Test
    void whatIsNotThereEndsWithTwo() {
        assertThat(run("nowhere.bpmn")).isEqualTo(2);
        assertThat(run("README.md")).isEqualTo(2);
    }

    private int run(String paths) {
        return command.run(paths, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
