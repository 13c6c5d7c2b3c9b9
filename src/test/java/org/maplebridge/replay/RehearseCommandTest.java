package org.maplebridge.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What is refused before anything is played; that a rehearsal is played and told is shown by {@code CommandsTest}. */
class RehearseCommandTest {

    private final RehearseCommand command = new RehearseCommand(null, null, null, null);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void whatIsNotThereEndsWithTwo() throws IOException {
        assertThat(run(asked("nowhere"))).isEqualTo(2);
        assertThat(run(asked("processes").withProperty("maplebridge.rehearse.cases", "nowhere.csv")))
                .isEqualTo(2);
        assertThat(said()).contains("没有这个文件或文件夹：nowhere", "没有这个文件：nowhere.csv");
    }

    @Test
    void anOptionThatIsNoneEndsWithOneAndIsNamed() throws IOException {
        assertThat(run(asked("processes").withProperty("maplebridge.rehearse.days", "soon")))
                .isEqualTo(1);
        assertThat(run(asked("processes").withProperty("maplebridge.rehearse.conduct", "LAZY")))
                .isEqualTo(1);
        assertThat(said()).contains("没有演练：“soon”", "没有演练：“LAZY”");
    }

    private static MockEnvironment asked(String files) {
        return new MockEnvironment().withProperty("maplebridge.rehearse", files);
    }

    private int run(MockEnvironment asked) throws IOException {
        return command.run(asked, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
