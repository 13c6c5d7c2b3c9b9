package org.maplebridge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at an open page with axe-core by the rules of WCAG 2.2, levels A and AA: nothing serious may be found. Where the
 * packages of src/test/node are not installed it looks at nothing and says so; what else the test shows still counts.
 */
public final class Axe {

    private static final Logger LOG = LoggerFactory.getLogger(Axe.class);
    private static final Path PROGRAM = Path.of("src/test/node/node_modules/axe-core/axe.min.js");
    private static final String RUN = """
            async () => {
              const found = await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']});
              return found.violations
                .filter((rule) => ['serious', 'critical'].includes(rule.impact))
                .map((rule) => rule.id + ': ' + rule.nodes.map((node) => node.html + ' ' + node.failureSummary).join(' | '));
            }
            """;

    private Axe() {}

    public static void assertAccessible(Page page) {
        if (!Files.exists(PROGRAM)) {
            LOG.warn("Without the packages of src/test/node {} is not looked at", page.url());
            return;
        }
        try {
            page.evaluate(Files.readString(PROGRAM));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat((List<?>) page.evaluate(RUN)).as(page.url()).isEmpty();
    }
}
