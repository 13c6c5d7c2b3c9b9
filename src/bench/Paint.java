import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * When the first words of a page are painted in Chromium, nothing kept from before, when its heading or its lists are there,
 * and how much was sent for it.
 *
 * <pre>
 * PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 java -cp CLASSPATH-OF-THE-TESTS Paint.java PORT [USER PASSWORD]
 * </pre>
 */
public class Paint {

    private static final int TIMES = 7;
    private static final String SENT =
            "() => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
                    + ".reduce((sum, one) => sum + one.transferSize, 0)";
    private static final String THERE = "() => document.querySelector('h1, .task-filters .item a') ? performance.now() : null";
    private static final String PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";

    public static void main(String[] arguments) {
        String base = "http://127.0.0.1:" + arguments[0];
        List<String> pages = arguments.length > 1
                ? List.of("/desk", "/petitions", "/dashboard", "/camunda/app/tasklist/default/")
                : List.of("/", "/file", "/follow", "/login", "/volunteer");
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            System.out.println("| page | first contentful paint, ms: median, slowest | heading or lists there, ms: median, slowest | KB sent |\n|---|---|---|---|");
            for (String path : pages) {
                double[] painted = new double[TIMES];
                double[] there = new double[TIMES];
                double sent = 0;
                for (int i = 0; i < TIMES; i++) {
                    try (BrowserContext fresh = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN"))) {
                        Page page = fresh.newPage();
                        if (arguments.length > 1) {
                            page.navigate(base + "/login");
                            page.fill("#username", arguments[1]);
                            page.fill("#password", arguments[2]);
                            page.press("#password", "Enter");
                            page.waitForURL(address -> !address.contains("/login"));
                        }
                        page.navigate(base + path);
                        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
                        painted[i] = ((Number) page.evaluate(PAINTED)).doubleValue();
                        there[i] = ((Number) page.waitForFunction(THERE).jsonValue()).doubleValue();
                        sent = ((Number) page.evaluate(SENT)).doubleValue() / 1024;
                    }
                }
                Arrays.sort(painted);
                Arrays.sort(there);
                System.out.printf(
                        Locale.ROOT,
                        "| `%s` | %.0f, %.0f | %.0f, %.0f | %.0f |%n",
                        path,
                        painted[TIMES / 2],
                        painted[TIMES - 1],
                        there[TIMES / 2],
                        there[TIMES - 1],
                        sent);
            }
        }
    }
}
