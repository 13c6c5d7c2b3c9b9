import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The people of the benchmark: 500 villages below 50 towns, and 160 handlers who each work in three villages.
 *
 * <pre>
 * Load stock|ours PORT people              sets units and people up
 * Load stock|ours PORT file COUNT          files petitions
 * Load stock|ours PORT logins              every handler asks once, so that his password is known
 * Load stock|ours PORT lists SECONDS       four handlers at a time look at their lists
 * Load stock|ours PORT work ROUND PAIRS    sixteen handlers claim and complete
 * </pre>
 */
public class Load {

    static final int VILLAGES = 500;
    static final int HANDLERS = 160;
    static final int AT_WORK = 16;
    private static final int LOOKING = 4;
    private static final int PAGE = 15;
    private static final Pattern TASK = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Contender contender;

    private Load(Contender contender) {
        this.contender = contender;
    }

    public static void main(String[] arguments) throws Exception {
        String address = "http://127.0.0.1:" + arguments[1];
        Load load = new Load(arguments[0].equals("ours") ? new Ours(address) : new Stock(address));
        switch (arguments[2]) {
            case "people" -> load.contender.people();
            case "file" -> load.file(Integer.parseInt(arguments[3]));
            case "logins" -> load.logins();
            case "lists" -> load.lists(Integer.parseInt(arguments[3]));
            case "work" -> load.work(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
            default -> throw new IllegalArgumentException(arguments[2]);
        }
    }

    private void file(int count) throws Exception {
        AtomicInteger next = new AtomicInteger();
        String run = "seed-" + System.currentTimeMillis();
        long begin = System.nanoTime();
        sideBySide(AT_WORK, worker -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                contender.file(run + "-" + i, i % VILLAGES);
            }
        });
        tell("operations", count);
        tell("per_s", count / secondsSince(begin));
    }

    private void logins() throws Exception {
        for (int handler = 0; handler < HANDLERS; handler++) {
            contender.list(handler, 1);
        }
    }

    private void lists(int seconds) throws Exception {
        ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        sideBySide(LOOKING, worker -> {
            while (secondsSince(begin) < seconds) {
                int handler = ThreadLocalRandom.current().nextInt(HANDLERS);
                long asked = System.nanoTime();
                List<String> page = tasks(contender.list(handler, PAGE));
                contender.count(handler);
                taken.add(System.nanoTime() - asked);
                if (page.size() != PAGE) {
                    throw new IllegalStateException("a page of " + page.size());
                }
            }
        });
        tell("operations", taken.size());
        percentiles("", taken);
    }

    private void work(int round, int pairs) throws Exception {
        List<List<String>> tasks = new ArrayList<>();
        for (int worker = 0; worker < AT_WORK; worker++) {
            tasks.add(tasks(contender.list(handler(round, worker), pairs)));
        }
        ConcurrentLinkedQueue<Long> claims = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Long> completions = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        sideBySide(AT_WORK, worker -> {
            int handler = handler(round, worker);
            for (String task : tasks.get(worker)) {
                long started = System.nanoTime();
                contender.claim(handler, task);
                long claimed = System.nanoTime();
                contender.complete(handler, task);
                claims.add(claimed - started);
                completions.add(System.nanoTime() - claimed);
            }
        });
        tell("operations", claims.size());
        tell("per_s", claims.size() / secondsSince(begin));
        percentiles("claim_", claims);
        percentiles("complete_", completions);
    }

    private static int handler(int round, int worker) {
        return (round * AT_WORK + worker) % HANDLERS;
    }

    private static List<String> tasks(String answer) {
        return TASK.matcher(answer)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private interface Worker {
        void work(int number) throws Exception;
    }

    private static void sideBySide(int workers, Worker worker) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int number = i;
                all.add(() -> {
                    worker.work(number);
                    return null;
                });
            }
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void percentiles(String prefix, ConcurrentLinkedQueue<Long> nanoseconds) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        for (int percent : new int[] {50, 95}) {
            tell(prefix + "p" + percent + "_ms", sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6);
        }
    }

    private static void tell(String what, double value) {
        System.out.printf(Locale.ROOT, "%s %.1f%n", what, value);
    }

    /** One of the two that are compared. A handler {@code n} works in the villages 3n, 3n+1 and 3n+2. */
    private interface Contender {

        void people() throws Exception;

        void file(String id, int village) throws IOException;

        String list(int handler, int most) throws IOException;

        void count(int handler) throws IOException;

        void claim(int handler, String task) throws IOException;

        void complete(int handler, String task) throws IOException;
    }

    /** The engine's REST interface, which both have. */
    private abstract static class Engine implements Contender {

        private final String address;

        Engine(String address) {
            this.address = address;
        }

        abstract String group(int village);

        abstract String password();

        abstract String outcome();

        @Override
        public String list(int handler, int most) throws IOException {
            return send(
                    "POST",
                    "/engine-rest/task?firstResult=0&maxResults=" + most,
                    "{\"candidateGroups\":[%s],\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}"
                            .formatted(groups(handler)),
                    login(handler));
        }

        @Override
        public void count(int handler) throws IOException {
            send("POST", "/engine-rest/task/count", "{\"candidateGroups\":[%s]}".formatted(groups(handler)), login(handler));
        }

        @Override
        public void claim(int handler, String task) throws IOException {
            send("POST", "/engine-rest/task/" + task + "/claim", "{\"userId\":\"h%d\"}".formatted(handler), login(handler));
        }

        @Override
        public void complete(int handler, String task) throws IOException {
            send("POST", "/engine-rest/task/" + task + "/complete", outcome(), login(handler));
        }

        private String groups(int handler) {
            return "\"%s\",\"%s\",\"%s\"".formatted(group(3 * handler), group(3 * handler + 1), group(3 * handler + 2));
        }

        private String login(int handler) {
            return basic("h" + handler, password());
        }

        static String basic(String user, String password) {
            return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        }

        String send(String method, String path, String body, String login) throws IOException {
            HttpURLConnection call = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            call.setRequestMethod(method);
            call.setRequestProperty("Accept", "application/json");
            call.setRequestProperty("Content-Type", "application/json");
            if (login != null) {
                call.setRequestProperty("Authorization", login);
            }
            if (body != null) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                call.setDoOutput(true);
                call.setFixedLengthStreamingMode(bytes.length);
                call.getOutputStream().write(bytes);
            }
            int status = call.getResponseCode();
            try (InputStream answer = status < 400 ? call.getInputStream() : call.getErrorStream()) {
                String text = answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
                if (status >= 300) {
                    throw new IOException(status + " for " + method + " " + path + ": " + text);
                }
                return text;
            }
        }
    }

    /** Camunda as it comes. */
    private static final class Stock extends Engine {

        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'").withZone(ZoneOffset.UTC);

        Stock(String address) {
            super(address);
        }

        @Override
        public void people() throws IOException {
            for (int village = 0; village < VILLAGES; village++) {
                send(
                        "POST",
                        "/engine-rest/group/create",
                        "{\"id\":\"%1$s\",\"name\":\"%1$s\",\"type\":\"UNIT\"}".formatted(group(village)),
                        null);
            }
            for (int handler = 0; handler < HANDLERS; handler++) {
                send(
                        "POST",
                        "/engine-rest/user/create",
                        "{\"profile\":{\"id\":\"h%1$d\",\"firstName\":\"h%1$d\",\"lastName\":\"h\"},\"credentials\":{\"password\":\"%2$s\"}}"
                                .formatted(handler, password()),
                        null);
                for (int village = 3 * handler; village < 3 * handler + 3; village++) {
                    send("PUT", "/engine-rest/group/" + group(village) + "/members/h" + handler, "{}", null);
                }
            }
        }

        @Override
        public void file(String id, int village) throws IOException {
            Instant now = Instant.now();
            String facts = Map.of(
                                    "title", "Street lights are out in village" + village,
                                    "category", "infrastructure",
                                    "citizen", "citizen-" + id,
                                    "village", group(village),
                                    "town", "town" + village / 10)
                            .entrySet()
                            .stream()
                            .map(fact -> "\"%s\":{\"value\":\"%s\",\"type\":\"String\"}".formatted(fact.getKey(), fact.getValue()))
                            .reduce((one, other) -> one + "," + other)
                            .orElseThrow()
                    + date("submittedAt", now)
                    + date("reminderAt", now.plusSeconds(20 * 86_400))
                    + date("deadlineAt", now.plusSeconds(30 * 86_400 + ThreadLocalRandom.current().nextInt(30 * 86_400)));
            send(
                    "POST",
                    "/engine-rest/process-definition/key/petition/start",
                    "{\"businessKey\":\"%s\",\"variables\":{%s}}".formatted(id, facts),
                    null);
        }

        private static String date(String name, Instant value) {
            return ",\"%s\":{\"value\":\"%s\",\"type\":\"Date\"}".formatted(name, TIME.format(value));
        }

        @Override
        String group(int village) {
            return "village" + village;
        }

        @Override
        String password() {
            return "pw";
        }

        @Override
        String outcome() {
            return "{}";
        }
    }

    /** This platform. */
    private static final class Ours extends Engine {

        private static final String COUNTY = "990681000000";
        private static final String ADMINISTRATOR = basic("admin", System.getenv("MAPLEBRIDGE_ADMIN_PASSWORD"));
        private static final String HOTLINE = basic("hotline12345", "Bench-people-2026");

        Ours(String address) {
            super(address);
        }

        @Override
        public void people() throws Exception {
            send("PUT", "/api/v1/units", county(), ADMINISTRATOR);
            staff(
                    COUNTY,
                    "{\"username\":\"admin\",\"name\":\"系统管理员\",\"roles\":[\"ADMINISTRATOR\"]}",
                    person("hotline12345", "SYSTEM", true));
            for (int town = 0; town < VILLAGES / 10; town++) {
                staff(town(town), person("t" + town, "HANDLER", true));
            }
            for (int village = 0; village < 3 * HANDLERS; village++) {
                staff(village(village), person("h" + village / 3, "HANDLER", village % 3 == 0));
            }
        }

        private void staff(String unit, String... people) throws IOException {
            send("PUT", "/api/v1/units/" + unit + "/staff", Arrays.toString(people), ADMINISTRATOR);
        }

        private String person(String username, String role, boolean isNew) {
            return "{\"username\":\"%1$s\",\"name\":\"%1$s\",\"roles\":[\"%2$s\"]%3$s}"
                    .formatted(username, role, isNew ? ",\"password\":\"" + password() + "\"" : "");
        }

        private static String county() {
            List<String> towns = new ArrayList<>();
            for (int town = 0; town < VILLAGES / 10; town++) {
                List<String> villages = new ArrayList<>();
                for (int village = 10 * town; village < 10 * town + 10; village++) {
                    villages.add(area(village(village), "村" + village, "VILLAGE", List.of()));
                }
                towns.add(area(town(town), "镇" + town, "TOWN", villages));
            }
            return area(COUNTY, "县", "COUNTY", towns);
        }

        private static String area(String code, String name, String level, List<String> children) {
            return "{\"code\":\"%s\",\"name\":\"%s\",\"level\":\"%s\",\"children\":%s}".formatted(code, name, level, children);
        }

        private static String town(int town) {
            return "990681%03d000".formatted(101 + town);
        }

        private static String village(int village) {
            return "990681%03d2%02d".formatted(101 + village / 10, village % 10 + 1);
        }

        @Override
        public void file(String id, int village) throws IOException {
            send(
                    "POST",
                    "/api/v1/petitions",
                    """
                    {"title":"村口路灯坏了三个月没人修","content":"村口到小学的路灯坏了三个月，晚上一片漆黑，请尽快处理。",
                     "purpose":"CLAIM","channel":"PHONE","areaCode":"%s","address":"村口","category":"城乡建设/市政管理/路灯",
                     "headcount":1,"petitioners":[{"name":"张三","phone":"13800000000","representative":true}],
                     "source":{"system":"12345","id":"%s"}}
                    """
                            .formatted(village(village), id),
                    HOTLINE);
        }

        @Override
        String group(int village) {
            return village(village) + ".handler";
        }

        @Override
        String password() {
            return "Bench-people-2026";
        }

        @Override
        String outcome() {
            return "{\"variables\":{\"outcome\":{\"value\":\"SOLVED\",\"type\":\"String\"},"
                    + "\"reply\":{\"value\":\"路灯已经修好。\",\"type\":\"String\"}}}";
        }
    }
}
