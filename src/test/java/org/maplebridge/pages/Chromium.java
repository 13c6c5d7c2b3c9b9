package org.maplebridge.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's Chromium. Where there is none its tests are skipped, but never where changes are checked in. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> OPTIONS =
            List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(OPTIONS));

    static boolean isThere() {
        return required(PROGRAM);
    }

    /** Whether the file is there; where changes are checked in it has to be. */
    static boolean required(Path file) {
        boolean there = Files.exists(file);
        if (!there && System.getenv("CI") != null) {
            throw new IllegalStateException(file + " is missing, see .ci/run");
        }
        return there;
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
