package org.maplebridge.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at an open page with axe-core by the rules of WCAG 2.2, levels A and AA: nothing serious may be found. Skipped where
 * the packages of src/test/node are not installed; after the failure of other things, not instead of them.
 */
final class Axe {

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

    static void assertAccessible(Page page) {
        assumeTrue(Files.exists(PROGRAM), "without the packages of src/test/node");
        try {
            page.evaluate(Files.readString(PROGRAM));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat((List<?>) page.evaluate(RUN)).as(page.url()).isEmpty();
    }
}
