import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Example client of the filing system, in {@code java.net.http} and Jackson (integrate.md). Run it
 * in its own directory, without compiling it first:
 *
 * <pre>BEIAN_URL=http://localhost:8080 BEIAN_KEY=demo-provider \
 *     java -cp 'jackson/*' FilingClient.java [NUMBER]</pre>
 *
 * <p>NUMBER, six digits, makes this run's applications differ from those of other runs. BEIAN_AFTER
 * is the number of the last event that you have; without it, all that wait are read.
 */
public class FilingClient {

    private static final URI SERVER =
            URI.create(System.getenv().getOrDefault("BEIAN_URL", "http://localhost:8080"));
    private static final String KEY =
            System.getenv().getOrDefault("BEIAN_KEY", "demo-provider");
    private static final String AFTER = System.getenv().getOrDefault("BEIAN_AFTER", "0");
    private static final String FILINGS = "/api/v1/filings";
    private static final String IMPORTS = "/api/v1/imports/";
    private static final String EVENTS = "/api/v1/events";
    private static final Set<String> ENDED = Set.of("COMPLETED", "REFUSED", "FAILED");
    private static final Pattern NEXT = Pattern.compile("<(.*)>; rel=\"next\"");
    private static final Map<String, String> JSON_TYPE = Map.of("Content-Type", "application/json");
    private static final int TRIES = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Texts are Chinese, whatever the terminal's language. */
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Refusal of a call, with the code and message of its problem detail (RFC 9457). */
    private static class Refused extends RuntimeException {
        Refused(String text) {
            super(text);
        }
    }

    public static void main(String[] args) throws Exception {
        long now = Instant.now().getEpochSecond();
        long number = args.length > 0 ? Long.parseLong(args[0]) : now % 100_000 * 10;
        try {
            new FilingClient().run(number);
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void run(long number) throws IOException, InterruptedException {
        String own = "%06d".formatted(number);

        // 1. The scan of the mandate. The key is made from your own records: after a lost
        // connection or a crash the same call is sent again, and has one effect.
        String attachment =
                upload(Path.of("example-mandate.png"), "mandate-" + own).path("id").asText();
        print("attachment %s", attachment);

        // 2. Dry run: all findings, nothing kept.
        byte[] body = JSON.writeValueAsBytes(application(number, attachment));
        JsonNode checked = post(FILINGS + "?dryRun=true", body, JSON_TYPE);
        print("dry run %s", checked.path("state").asText());
        show(checked);
        if (checked.path("state").asText().equals("RETURNED")) {
            throw new Refused("RETURNED: correct what is named REFUSE");
        }

        // 3. Submit, and send the same once more, as after a lost answer.
        JsonNode filing = null;
        for (String answer : List.of("first", "second")) {
            Map<String, String> headers =
                    Map.of("Content-Type", "application/json", "Idempotency-Key",
                            "filing-" + own + "-1");
            filing = post(FILINGS, body, headers);
            print("%s answer: filing %s %s", answer, filing.path("id").asText(),
                    filing.path("state").asText());
        }
        show(filing);

        // 4. The state. The bureau has 20 working days: ask once a day, or wait for the event.
        filing = get(FILINGS + "/" + filing.path("id").asText());
        print("filing %s %s, decision by %s", filing.path("id").asText(),
                filing.path("state").asText(), filing.at("/deadline/date").asText());

        handInFile(number, attachment);
        readEvents();
    }

    /** 5. A file: one application a line, the second one with a wrong telephone number. */
    private void handInFile(long number, String attachment)
            throws IOException, InterruptedException {
        ObjectNode wrong = application(number + 2, attachment);
        ((ObjectNode) wrong.at("/subject/responsible")).put("mobile", "12345");
        String lines = application(number + 1, attachment) + "\n" + wrong + "\n";
        JsonNode load =
                post(IMPORTS + "filings", lines.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/x-ndjson"));
        String id = load.path("id").asText();
        while (!ENDED.contains(load.path("state").asText())) {
            Thread.sleep(1000);
            load = get(IMPORTS + id);
        }
        print("import %s %s: %d accepted, %d rejected", id, load.path("state").asText(),
                load.at("/rows/accepted").asInt(), load.at("/rows/rejected").asInt());
        String page = IMPORTS + id + "/report";
        while (page != null) {
            HttpResponse<String> report = call("GET", page, new byte[0], Map.of());
            for (JsonNode row : JSON.readTree(report.body()).path("items")) {
                print("  row %d: filing %s %s %s", row.path("row").asInt(),
                        row.path("filing").asText(), row.path("state").asText(),
                        String.join(" ", row.path("findings").findValuesAsText("code")));
            }
            Matcher next = NEXT.matcher(report.headers().firstValue("Link").orElse(""));
            page = next.find() ? next.group(1) : null;
        }
        print("%s", call("GET", IMPORTS + id + "/rejected.csv", new byte[0], Map.of()).body());
    }

    /** 6. Events, each acknowledged once it is worked through; what is not, comes again. */
    private void readEvents() throws IOException, InterruptedException {
        String after = AFTER;
        while (true) {
            JsonNode events = get(EVENTS + "?limit=100&after=" + after).path("items");
            if (events.isEmpty()) {
                return;
            }
            for (JsonNode event : events) {
                after = event.path("id").asText();
                print("event %s %s %s %s", after, event.path("type").asText(),
                        event.path("filing").asText(), event.path("details"));
                call("POST", EVENTS + "/" + after + "/ack", new byte[0], Map.of());
            }
        }
    }

    /** What your system knows of a customer and its website. */
    private static ObjectNode application(long number, String attachment) throws IOException {
        String text =
                Files.readString(Path.of("example-filing.json"))
                        .replace("@NUMBER@", "%06d".formatted(number))
                        .replace("@TODAY@", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())
                        .replace("@ATTACHMENT@", attachment);
        return (ObjectNode) JSON.readTree(text);
    }

    /** Sends a file as the part named file of a form. */
    private JsonNode upload(Path file, String key) throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        String head =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(boundary, file.getFileName());
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(Files.readAllBytes(file));
        form.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return post("/api/v1/attachments", form.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary,
                        "Idempotency-Key", key));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(call("GET", path, new byte[0], Map.of()).body());
    }

    private JsonNode post(String path, byte[] body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return JSON.readTree(call("POST", path, body, headers).body());
    }

    /** Sends a call; after 429 and 503 again, when Retry-After says so. */
    private HttpResponse<String> call(
            String method, String path, byte[] body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(SERVER.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .method(method, body.length == 0
                                ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Accept-Language", "en");
        headers.forEach(request::header);
        for (int left = TRIES - 1; ; left--) {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() < 400) {
                return answer;
            }
            if (left == 0 || answer.statusCode() != 429 && answer.statusCode() != 503) {
                throw new Refused(told(answer.body()));
            }
            Thread.sleep(1000 * answer.headers().firstValueAsLong("Retry-After").orElse(5));
        }
    }

    private static String told(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            StringBuilder text =
                    new StringBuilder("%s %s: %s".formatted(problem.path("status").asText(),
                            problem.path("code").asText(), problem.path("detail").asText()));
            for (JsonNode error : problem.path("errors")) {
                text.append("\n  ").append(line(error, "pointer"));
            }
            return text.toString();
        } catch (IOException noProblem) {
            return body;
        }
    }

    private static void show(JsonNode filing) {
        for (JsonNode finding : filing.path("findings")) {
            print("  %s %s", finding.path("severity").asText(), line(finding, "pointer"));
        }
    }

    private static String line(JsonNode finding, String where) {
        return "%s %s: %s %s".formatted(finding.path(where).asText(),
                finding.path("code").asText(), finding.path("message").asText(),
                finding.path("suggestion").asText());
    }

    private static void print(String format, Object... values) {
        OUT.println(format.formatted(values));
    }
}
