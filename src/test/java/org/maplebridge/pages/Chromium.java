package org.maplebridge.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The browser of the machine, without a window; pictures lie in target/screenshots. On a machine without one its tests
 * are skipped, but never where changes are checked in.
 */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> SWITCHES =
            List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking");

    private static Browser started;

    private final List<BrowserContext> open = new ArrayList<>();

    public Chromium() {
        assumeTrue(isThere(), "without Chromium");
    }

    /** One program for all tests, begun with the first and ended with the last; each page is a visitor of its own. */
    private static Browser browser() {
        if (started == null || !started.isConnected()) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            started = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(SWITCHES));
        }
        return started;
    }

    public static boolean isThere() {
        boolean there = Files.exists(PROGRAM);
        if (!there && System.getenv("CI") != null) {
            throw new IllegalStateException(PROGRAM + " is missing, see .ci/run");
        }
        return there;
    }

    public Page page(int width, int height) {
        return visitor(context(width, height));
    }

    /** One that runs no script. */
    Page plainPage(int width, int height) {
        return visitor(context(width, height).setJavaScriptEnabled(false));
    }

    private Page visitor(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
        open.add(context);
        return context.newPage();
    }

    private static Browser.NewContextOptions context(int width, int height) {
        return new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height);
    }

    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** All of the page, not only what is in sight. */
    static void whole(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** A picture that the guide shows, with its caption. */
    public static void guidePicture(Page page, String name, String title) throws IOException {
        picture(page, name);
        Path folder = Files.createDirectories(Path.of("target/generated-snippets/models"));
        Files.copy(
                Path.of("target/screenshots", name + ".png"),
                folder.resolve("page-" + name + ".png"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                folder.resolve("page-" + name + ".adoc"), "." + title + "\nimage::models/page-" + name + ".png[]\n");
    }

    @Override
    public void close() {
        open.forEach(BrowserContext::close);
    }
}
