import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the shortest and the longest way of a petition cost the database, and how long a record of 500 entries takes to
 * open. The platform runs with the profiles demo and rehearsal on an empty database; the database's own account of the
 * time spent on statements is read before and after.
 *
 * <pre>
 * java -cp postgresql.jar Ways.java PORT JDBC-URL USER PASSWORD [PETITIONS]
 * </pre>
 */
public class Ways {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TASK = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"[^}]*?\"taskDefinitionKey\":\"(\\w+)\"");
    private static final String LEVEL = "P20D";
    private static final String HEARING = "P2D";
    private static final String OPINION =
            ",\"facts\":{\"value\":\"三盏路灯不亮\"},\"reasons\":{\"value\":\"危及安全\"},\"legalBasis\":{\"value\":\"第三十五条\"},\"opinion\":{\"value\":\"提前改造\"}";

    /** A petition and the secret of its petitioner. */
    private record Filed(String number, String code) {}

    private final String base;
    private final Connection database;
    private final int petitions;

    private final List<String> asked = new ArrayList<>();

    private Ways(String port, Connection database, int petitions) {
        this.base = "http://127.0.0.1:" + port;
        this.database = database;
        this.petitions = petitions;
    }

    public static void main(String[] arguments) throws Exception {
        try (Connection database = DriverManager.getConnection(arguments[1], arguments[2], arguments[3])) {
            int petitions = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 20;
            Ways ways = new Ways(arguments[0], database, petitions);
            ways.shortest();
            ways.longest();
            ways.asked.clear();
            double nothing = ways.spentIn(() -> {});
            double shortest = ways.spentIn(ways::shortest) - nothing;
            double shortestRead = ways.spentIn(ways::readAgain) - nothing;
            double longest = ways.spentIn(ways::longest) - nothing;
            double longestRead = ways.spentIn(ways::readAgain) - nothing;
            double clock = ways.spentIn(ways::timeAlone) - nothing;
            System.out.printf(
                    "database time, ms a petition: shortest %.1f, longest %.1f, ratio %.2f%n",
                    shortest / petitions, longest / petitions, longest / shortest);
            System.out.printf(
                    "without the walker's own reading: shortest %.1f, longest %.1f, ratio %.2f%n",
                    (shortest - shortestRead) / petitions,
                    (longest - longestRead) / petitions,
                    (longest - longestRead) / (shortest - shortestRead));
            System.out.printf(
                    "and without the clock's own moves (%.1f in all): longest %.1f, ratio %.2f%n",
                    clock,
                    (longest - longestRead - clock) / petitions,
                    (longest - longestRead - clock) / (shortest - shortestRead));
            ways.record(500);
        }
    }

    /** What the walker asked for to find each task, once more: nobody on the way needs it. */
    private void readAgain() throws Exception {
        for (String path : asked) {
            send("admin", "GET", path, null);
        }
        asked.clear();
    }

    private interface Walk {
        void walk() throws Exception;
    }

    /** Sessions report what they spent when they have been idle for ten seconds. */
    private double spentIn(Walk walk) throws Exception {
        double before = settled();
        walk.walk();
        return settled() - before;
    }

    private double settled() throws Exception {
        Thread.sleep(25_000);
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select active_time from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getDouble(1);
        }
    }

    private void shortest() throws Exception {
        for (Filed filed : file()) {
            work("shangxi.handler", filed, "userTask_handlePetition", "\"outcome\":{\"value\":\"SOLVED\"},\"reply\":{\"value\":\"已经修好\"}");
        }
    }

    private void longest() throws Exception {
        List<Filed> all = file();
        for (Filed filed : all) {
            work("shangxi.handler", filed, "userTask_handlePetition", "\"outcome\":{\"value\":\"ACCOMPANY\"},\"accompaniment\":{\"value\":\"EXTENSION\"}");
            work("shangxi.handler", filed, "userTask_requestExtension", "\"decision\":{\"value\":\"PROCEED\"},\"extensionDays\":{\"value\":30},\"note\":{\"value\":\"案情复杂\"}");
            work("shangxi.head", filed, "userTask_decideExtension", "\"decision\":{\"value\":\"APPROVE\"},\"note\":{\"value\":\"同意\"}");
        }
        advance(LEVEL);
        advance(LEVEL);
        for (Filed filed : all) {
            work("fenglin.handler", filed, "userTask_handlePetition", "\"outcome\":{\"value\":\"SOLVED\"},\"reply\":{\"value\":\"列入计划\"}");
            ask(filed);
            work("fenglin.head", filed, "userTask_decideReview", "\"decision\":{\"value\":\"HEARING\"},\"note\":{\"value\":\"事关老人安全\"}");
            String at = now().plusDays(1).toString().substring(0, 16);
            work("fenglin.head", filed, "userTask_conveneHearing", "\"hearingAt\":{\"value\":\"" + at + "\"},\"hearingPlace\":{\"value\":\"信访局\"},\"participants\":{\"value\":\"各方\"}");
        }
        advance(HEARING);
        for (Filed filed : all) {
            work("fenglin.head", filed, "userTask_holdHearing", "\"hearingOutcome\":{\"value\":\"HELD\"},\"minutes\":{\"value\":\"各方陈述\"}");
            work("fenglin.head", filed, "userTask_decideReview", "\"decision\":{\"value\":\"CHANGE\"}" + OPINION);
            ask(filed);
            work("supervisor", filed, "userTask_decideReview", "\"decision\":{\"value\":\"UPHOLD\"}" + OPINION);
        }
    }

    /** What the platform does every night and hour of these 42 days, whoever waits for what: no petition's own. */
    private void timeAlone() throws Exception {
        advance(LEVEL);
        advance(LEVEL);
        advance(HEARING);
    }

    /** Urged again and again, the history grows; then it is read. */
    private void record(int entries) throws Exception {
        petitions(1);
        Filed filed = file().get(0);
        String path = "/api/v1/petitions/" + filed.number();
        try (var statement = database.prepareStatement(
                "select count(*) from petition_event e join petition p on p.id = e.petition_id where p.receipt_number = ?")) {
            statement.setString(1, filed.number());
            for (int n = 0; count(statement) < entries; n++) {
                byte[] content = ("第 " + n + " 页").getBytes(StandardCharsets.UTF_8);
                upload(path + "/attachments", content);
            }
        }
        long[] times = new long[40];
        for (int n = 0; n < times.length; n++) {
            long begun = System.nanoTime();
            send("shangxi.handler", "GET", path, null);
            send("shangxi.handler", "GET", path + "/history", null);
            times[n] = System.nanoTime() - begun;
        }
        long[] warm = Arrays.copyOfRange(times, 20, 40);
        Arrays.sort(warm);
        System.out.printf(
                "record with %d entries and its papers, ms: median %.1f, slowest of 20 %.1f%n",
                entries, warm[10] / 1e6, warm[19] / 1e6);
    }

    private int fewer = 0;

    private void petitions(int count) {
        fewer = count;
    }

    private static int count(java.sql.PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private List<Filed> file() throws Exception {
        List<Filed> filed = new ArrayList<>();
        for (int n = 0; n < (fewer > 0 ? fewer : petitions); n++) {
            String answer = send(
                    "registrar",
                    "POST",
                    "/api/v1/petitions",
                    "{\"title\":\"村口路灯坏了\",\"content\":\"晚上看不见路。\",\"purpose\":\"CLAIM\",\"channel\":\"GRID\",\"areaCode\":\"990681101201\"}");
            filed.add(new Filed(field(answer, "receiptNumber"), field(answer, "queryCode")));
        }
        return filed;
    }

    private void work(String username, Filed filed, String definition, String variables) throws Exception {
        String wanted =
                "/engine-rest/task?processInstanceBusinessKey=" + filed.number() + "&taskDefinitionKey=" + definition;
        asked.add(wanted);
        Matcher task = TASK.matcher(send("admin", "GET", wanted, null));
        if (!task.find()) {
            throw new IllegalStateException("no " + definition + " for " + filed.number());
        }
        String path = "/engine-rest/task/" + task.group(1);
        if (!definition.equals("userTask_requestExtension")) {
            send(username, "POST", path + "/claim", "{\"userId\":\"" + username + "\"}");
        }
        send(username, "POST", path + "/submit-form", "{\"variables\":{" + variables + "}}");
    }

    private void ask(Filed filed) throws Exception {
        send("registrar", "POST", "/api/v1/petitions/" + filed.number() + "/reviews", "{\"reason\":\"太久\"}");
    }

    private void advance(String period) throws Exception {
        send("admin", "PUT", "/api/v1/rehearsal/clock", "{\"advance\":\"" + period + "\"}");
    }

    private OffsetDateTime now() throws Exception {
        return OffsetDateTime.parse(field(send("admin", "GET", "/api/v1/rehearsal/clock", null), "now"));
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    private void upload(String path, byte[] content) throws Exception {
        String body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + new String(content, StandardCharsets.UTF_8) + "\r\n--part--\r\n";
        send("registrar", "POST", path, body, "multipart/form-data; boundary=part");
    }

    private String send(String username, String method, String path, String body) throws Exception {
        return send(username, method, path, body, "application/json");
    }

    private String send(String username, String method, String path, String body, String type)
            throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", type)
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
