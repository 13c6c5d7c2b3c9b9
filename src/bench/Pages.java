import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long the pages of residents and staff, searches and an export take on the server, one request after the other, with
 * whatever lies in the database. Works on the county that {@link Load} makes, and adds a supervisor of the county.
 *
 * <pre>
 * MAPLEBRIDGE_ADMIN_PASSWORD=... java Pages.java PORT [PID OF THE SERVER]
 * </pre>
 */
public class Pages {

    private static final int WARM_UP = 8;
    private static final int TIMES = 40;
    private static final String COUNTY = "990681000000";
    private static final String PASSWORD = "Bench-people-2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"receiptNumber\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"queryCode\"\\s*:\\s*\"([^\"]+)\"");

    private final String base;

    private Pages(String port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        Pages pages = new Pages(arguments[0]);
        pages.supervisor();
        System.out.println("| who, what | p50, ms | p95, ms |\n|---|---|---|");
        pages.residents();
        pages.staff();
        pages.searches();
        pages.export(arguments.length > 1 ? arguments[1] : null);
    }

    private void supervisor() throws Exception {
        call(
                "admin:" + System.getenv("MAPLEBRIDGE_ADMIN_PASSWORD"),
                "PUT",
                "/api/v1/units/" + COUNTY + "/staff",
                """
                [{"username":"admin","name":"系统管理员","roles":["ADMINISTRATOR"]},
                 {"username":"hotline12345","name":"hotline12345","roles":["SYSTEM"]},
                 {"username":"chief","name":"督查","roles":["SUPERVISOR"],"password":"%s"}]
                """
                        .formatted(PASSWORD));
    }

    private void residents() throws Exception {
        HttpClient visitor = client();
        for (String path : new String[] {"/", "/file", "/follow", "/login", "/paper-form"}) {
            pages("resident", visitor, path);
        }
        String filed = call(
                "hotline12345:" + PASSWORD,
                "POST",
                "/api/v1/petitions",
                """
                {"title":"村口路灯坏了三个月没人修","content":"村口到小学的路灯坏了三个月，晚上一片漆黑，请尽快处理。",
                 "purpose":"CLAIM","channel":"PHONE","areaCode":"990681101201","address":"村口","category":"城乡建设/市政管理/路灯",
                 "headcount":1,"petitioners":[{"name":"张三","phone":"13800000000","representative":true}],
                 "source":{"system":"12345","id":"pages-%d"}}
                """
                        .formatted(System.currentTimeMillis()));
        post(visitor, "/follow", Map.of("number", found(NUMBER, filed), "code", found(CODE, filed)));
        pages("resident", visitor, "/follow/matter");
    }

    private void staff() throws Exception {
        Map<String, String[]> pages = new TreeMap<>(Map.of(
                "h0",
                new String[] {"/desk", "/desk/tasks", "/petitions", "/notices"},
                "t0",
                new String[] {"/desk", "/desk/tasks", "/petitions"},
                "chief",
                new String[] {
                    "/desk", "/petitions", "/petitions?open=false", "/petitions?overdue=true&open=true", "/dashboard",
                    "/dashboard?wall=1", "/dashboard?unit=990681101000", "/supervisions"
                },
                "admin",
                new String[] {"/desk", "/rules/units", "/rules/categories", "/models/versions"}));
        for (Map.Entry<String, String[]> person : pages.entrySet()) {
            String password = person.getKey().equals("admin") ? System.getenv("MAPLEBRIDGE_ADMIN_PASSWORD") : PASSWORD;
            HttpClient client = loggedIn(person.getKey(), password);
            for (String path : person.getValue()) {
                pages(person.getKey(), client, path);
            }
            if (!person.getKey().equals("admin")) {
                Matcher first = Pattern.compile("href=\"(/petitions/[^\"?]+)\"").matcher(get(client, "/petitions"));
                if (first.find()) {
                    pages(person.getKey(), client, first.group(1));
                }
            }
        }
    }

    private void searches() throws Exception {
        HttpClient chief = loggedIn("chief", PASSWORD);
        HttpClient town = loggedIn("t0", PASSWORD);
        for (String text : new String[] {"灯", "的", "龙", "渣", "噪音", "学校门口", "自来水浑浊发黄", "施工队拖欠农民工工资两", "鹬"}) {
            String path = "/petitions?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
            pages("chief, " + text, chief, path + "&open=");
            pages("chief, ended, " + text, chief, path + "&open=false");
            pages("t0, " + text, town, path + "&open=");
        }
    }

    /** Reads a list to its end, and says how much more memory the server took at most. */
    private void export(String pid) throws Exception {
        HttpClient chief = loggedIn("chief", PASSWORD);
        for (String file : new String[] {"csv", "xlsx"}) {
            String path = "/petitions." + file + "?open=false&unit=" + "990681101000";
            long before = pid == null ? 0 : resident(pid);
            long begin = System.nanoTime();
            HttpResponse<InputStream> answer =
                    chief.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            long most = before;
            long bytes = 0;
            long lines = 0;
            byte[] part = new byte[1 << 16];
            try (InputStream in = answer.body()) {
                for (int read = in.read(part); read >= 0; read = in.read(part)) {
                    bytes += read;
                    for (int i = 0; i < read; i++) {
                        lines += part[i] == '\n' ? 1 : 0;
                    }
                    most = pid == null ? 0 : Math.max(most, resident(pid));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "export %s status %d lines %d bytes %d seconds %.1f server MB before %d most %d%n",
                    file,
                    answer.statusCode(),
                    lines,
                    bytes,
                    (System.nanoTime() - begin) / 1e9,
                    before,
                    most);
        }
    }

    private static long resident(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private void pages(String who, HttpClient client, String path) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            get(client, path);
        }
        long[] taken = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            get(client, path);
            taken[i] = System.nanoTime() - begin;
        }
        Arrays.sort(taken);
        System.out.printf(
                Locale.ROOT,
                "| %s, `%s` | %.0f | %.0f |%n",
                who,
                path.replaceAll("(?<=/petitions/)\\w.*", "{number}").replaceAll("q=[^&]+", "q="),
                taken[TIMES / 2] / 1e6,
                taken[TIMES * 95 / 100] / 1e6);
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private HttpClient loggedIn(String user, String password) throws Exception {
        HttpClient client = client();
        post(client, "/login", Map.of("username", user, "password", password));
        return client;
    }

    /** Sends a form as a browser does, with the token of the page that holds it. */
    private void post(HttpClient client, String path, Map<String, String> fields) throws Exception {
        String page = get(client, path);
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Matcher token = TOKEN.matcher(page);
        HttpResponse<String> answer = client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                token.find() ? form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getQuery() != null) {
            throw new IOException(answer.statusCode() + " at " + answer.uri());
        }
    }

    private String get(HttpClient client, String path) throws Exception {
        HttpResponse<String> answer = client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/login") != path.equals("/login")) {
            throw new IOException(answer.statusCode() + " for " + path + " at " + answer.uri());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
    }

    private String call(String login, String method, String path, String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .header("Content-Type", "application/json")
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " for " + path + ": " + answer.body());
        }
        return answer.body();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }
}
