import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves running petitions of a platform with the demo county to a new version of {@code level-handling.bpmn} while a
 * handler reads his task list again and again, before and during it. Some petitions wait for material at a timer that the
 * new version calls by another id, so they stay.
 *
 * <p>java src/bench/Migrate.java PORT PETITIONS RESTING
 */
public final class Migrate {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String[] VILLAGES = {
        "990681101201", "990681101202", "990681101203", "990681102201", "990681102202", "990681102203"
    };
    private static final String MODEL = "level-handling.bpmn";
    private static final int BEFORE_SECONDS = 30;
    private static final int PAUSE_MILLIS = 50;
    private static String base;

    public static void main(String[] arguments) throws Exception {
        base = "http://127.0.0.1:" + arguments[0];
        int petitions = Integer.parseInt(arguments[1]);
        int resting = Integer.parseInt(arguments[2]);
        String shipped = Files.readString(Path.of("processes", MODEL));
        int from = deploy(shipped.replace("name=\"本级办理\"", "name=\"本级办理（旧）\""));
        file(petitions);
        rest(resting);
        int to = deploy(shipped.replace("catchEvent_supplementDeadline", "catchEvent_materialDue"));
        System.out.println("filed " + petitions + ", of which " + resting + " wait for material");

        lists(System.nanoTime() + BEFORE_SECONDS * 1_000_000_000L / 2);
        long end = System.nanoTime() + BEFORE_SECONDS * 1_000_000_000L;
        List<Long> before = readWhile(() -> System.nanoTime() < end);
        long begun = System.nanoTime();
        String wanted = "{\"from\":" + from + ",\"to\":" + to + "}";
        System.out.println("plan: " + shortened(post("admin", "/api/v1/models/" + MODEL + "/migrations", wanted)));
        System.out.printf("planned in %.1f s%n", secondsSince(begun));
        begun = System.nanoTime();
        String id = found("\"id\":(\\d+)", post("admin", "/api/v1/models/" + MODEL + "/migrations/execute", wanted));
        System.out.printf("begun in %.1f s%n", secondsSince(begun));
        String progress = "/api/v1/models/migrations/" + id;
        AtomicInteger looks = new AtomicInteger();
        boolean[] ended = new boolean[1];
        List<Long> during = readWhile(() -> {
            if (looks.incrementAndGet() % 20 == 0) {
                ended[0] = !get("admin", progress).contains("\"endedAt\":null");
            }
            return !ended[0];
        });
        double seconds = secondsSince(begun);
        System.out.printf("migrated in %.1f s, %.0f a second%n", seconds, petitions / seconds);
        System.out.println("report: " + shortened(get("admin", progress)));
        tell("list before", before);
        tell("list during", during);
    }

    private static void lists(long end) {
        readWhile(() -> System.nanoTime() < end);
    }

    /** How many nanoseconds each look at the list and its count took. */
    private static List<Long> readWhile(BooleanSupplier more) {
        List<Long> taken = new ArrayList<>();
        while (more.getAsBoolean()) {
            long begun = System.nanoTime();
            get("shangxi.handler", "/engine-rest/task?sortBy=dueDate&sortOrder=asc&maxResults=15");
            get("shangxi.handler", "/engine-rest/task/count");
            taken.add(System.nanoTime() - begun);
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return taken;
    }

    private static void tell(String what, List<Long> taken) {
        List<Long> sorted = taken.stream().sorted().toList();
        System.out.printf(
                "%s: %d looks, p50 %.1f ms, p95 %.1f ms, slowest %.1f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6,
                sorted.get(sorted.size() - 1) / 1e6);
    }

    private static void file(int petitions) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(8);
        List<Future<?>> filed = new ArrayList<>();
        for (int i = 0; i < petitions; i++) {
            String body = "{\"title\":\"路灯 " + i + "\",\"content\":\"不亮\",\"purpose\":\"CLAIM\",\"areaCode\":\""
                    + VILLAGES[i % VILLAGES.length] + "\",\"source\":{\"system\":\"migrate" + System.nanoTime()
                    + "\",\"id\":\"" + i + "\"}}";
            filed.add(workers.submit(() -> post("hotline12345", "/api/v1/petitions", body)));
        }
        for (Future<?> one : filed) {
            one.get();
        }
        workers.shutdown();
    }

    /** The handler of one village asks that many petitioners for material. */
    private static void rest(int resting) {
        String tasks = get("shangxi.handler", "/engine-rest/task?maxResults=" + resting);
        Matcher task = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(tasks);
        while (task.find()) {
            post("shangxi.handler", "/engine-rest/task/" + task.group(1) + "/claim", "{\"userId\":\"shangxi.handler\"}");
            post(
                    "shangxi.handler",
                    "/engine-rest/task/" + task.group(1) + "/submit-form",
                    "{\"variables\":{\"outcome\":{\"value\":\"SUPPLEMENT\"},\"note\":{\"value\":\"请补交照片\"}}}");
        }
    }

    private static int deploy(String content) {
        String boundary = "b0undary";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nbench\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"" + MODEL + "\"; filename=\"" + MODEL
                + "\"\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        String answer = send(request("admin", "/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
        return Integer.parseInt(found("\"version\":(\\d+)", answer));
    }

    private static String get(String user, String path) {
        return send(request(user, path).GET());
    }

    private static String post(String user, String path, String body) {
        return send(request(user, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":demo").getBytes());
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic " + login);
    }

    private static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return matcher.group(1);
    }

    private static String shortened(String text) {
        return text.length() > 1500 ? text.substring(0, 1500) + "..." : text;
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
