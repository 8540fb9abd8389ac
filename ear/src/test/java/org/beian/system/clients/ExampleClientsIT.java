package org.beian.system.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests of the example clients that the documents offer to a provider's programmers: each is run as
 * its first lines say, and what came of it is looked up.
 */
@ApiTest
class ExampleClientsIT {

    private static final Path CLIENTS = Path.of("../config/src/docs/clients");
    private static final String KEY = "demo-provider";

    /** What the examples say otherwise than the tests' own sample. */
    private static final List<String> DIFFERENT =
            List.of(
                    "/attachments/0/id",
                    "/attachments/0/purpose",
                    "/reference",
                    "/subject/document/number",
                    "/subject/document/type",
                    "/verification/date");

    @TempDir Path work;

    /** A client by its command, and what must be on the machine. */
    enum Client {
        CURL(List.of("sh", "filing.sh"), "sh", "curl", "jq"),
        PYTHON(List.of("python3", "filing.py"), "python3"),
        JAVA(List.of("java", "-cp", jackson(), "FilingClient.java"), "java");

        private final List<String> command;
        private final List<String> needed;

        Client(List<String> command, String... needed) {
            this.command = command;
            this.needed = List.of(needed);
        }

        private static String jackson() {
            return Stream.of(ObjectMapper.class, JsonParser.class, JsonInclude.class)
                    .map(each -> each.getProtectionDomain().getCodeSource().getLocation().getPath())
                    .collect(Collectors.joining(File.pathSeparator));
        }

        List<String> missing() {
            List<String> path = List.of(System.getenv("PATH").split(File.pathSeparator));
            return needed.stream()
                    .filter(
                            program ->
                                    path.stream()
                                            .map(folder -> Path.of(folder, program))
                                            .noneMatch(Files::isExecutable))
                    .toList();
        }
    }

    private record Ended(int code, String out, String errors) {}

    @ParameterizedTest
    @EnumSource
    void filesReadsEventsAndHandsInAFile(Client client) {
        RunningSystem system = RunningSystem.get();
        Api provider = system.api(KEY);
        String before = lastEvent(provider);
        Map<String, String> settings =
                Map.of(
                        "BEIAN_URL", system.baseUri().toString(),
                        "BEIAN_KEY", KEY,
                        "BEIAN_AFTER", before);
        List<String> numbers = threeNumbers();

        Ended run = run(client, settings, numbers.get(0));
        assertThat(run.code()).as(run.toString()).isZero();
        String id = found(run, "first answer: filing (\\d+) UNDER_REVIEW");
        assertThat(found(run, "second answer: filing (\\d+) UNDER_REVIEW")).isEqualTo(id);
        assertThat(states(provider, numbers.get(0))).containsExactly("UNDER_REVIEW");
        assertThat(states(provider, numbers.get(1))).containsExactly("UNDER_REVIEW");

        String load = found(run, "import (\\d+) COMPLETED: 1 accepted, 1 rejected");
        assertThat(run.out()).contains("row 2: filing").contains("MOBILE_SYNTAX");
        String rejected = run.out().substring(run.out().indexOf("row,field,code"));
        assertThat(rejected).contains("2,/subject/responsible/mobile,MOBILE_SYNTAX");
        assertThat(rejected).contains("shili-" + numbers.get(2) + ".cn", "科技有限公司");

        assertThat(run.out()).containsPattern("event \\d+ IMPORT_ENDED");
        JsonNode all = events(provider, before, true);
        assertThat(all).isNotEmpty();
        assertThat(all).allMatch(each -> each.path("acknowledgedAt").isTextual());
        assertThat(all.findValuesAsText("import")).contains(load);
        assertThat(events(provider, before, false)).isEmpty();

        Ended again = run(client, settings, numbers.get(0));
        assertThat(again.code()).as(again.toString()).isEqualTo(1);
        assertThat(again.out()).contains("APPLICATION_PENDING");
        assertThat(again.errors()).contains("RETURNED");
        assertThat(states(provider, numbers.get(0))).containsExactly("UNDER_REVIEW");
    }

    @ParameterizedTest
    @EnumSource
    void tellsCodeAndMessageOfARefusal(Client client) {
        String url = RunningSystem.get().baseUri().toString();
        Ended run = run(client, Map.of("BEIAN_URL", url, "BEIAN_KEY", "none"), "000001");
        assertThat(run.code()).as(run.toString()).isEqualTo(1);
        assertThat(run.errors()).contains("401 API_KEY_REFUSED: The API key is not valid");
    }

    @ParameterizedTest
    @EnumSource
    void waitsAsLongAsRetryAfterSays(Client client) throws IOException {
        List<Long> calls = new ArrayList<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> refuse(call, calls));
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            Ended run = run(client, Map.of("BEIAN_URL", url), "000001");
            assertThat(run.code()).as(run.toString()).isEqualTo(1);
            assertThat(run.errors()).contains("403 ROLE_MISSING: no");
        } finally {
            server.stop(0);
        }
        assertThat(calls).hasSize(2);
        assertThat(Duration.ofNanos(calls.get(1) - calls.get(0)))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1900));
    }

    /** First too busy, for two seconds, then not for this role. */
    private static void refuse(HttpExchange call, List<Long> calls) throws IOException {
        call.getRequestBody().readAllBytes();
        calls.add(System.nanoTime());
        boolean first = calls.size() == 1;
        int status = first ? 503 : 403;
        byte[] problem =
                "{\"status\": %d, \"code\": \"%s\", \"detail\": \"no\", \"errors\": []}"
                        .formatted(status, first ? "CROWDED" : "ROLE_MISSING")
                        .getBytes(UTF_8);
        if (first) {
            call.getResponseHeaders().set("Retry-After", "2");
        }
        call.getResponseHeaders().set("Content-Type", "application/problem+json");
        call.sendResponseHeaders(status, problem.length);
        call.getResponseBody().write(problem);
        call.close();
    }

    @Test
    void showTheTestsOwnSample() throws IOException {
        SampleApplication sample = SampleApplication.another();
        String number = sample.reference().replace("T-", "");
        String shown =
                Files.readString(CLIENTS.resolve("example-filing.json"))
                        .replace("@NUMBER@", number)
                        .replace("@TODAY@", LocalDate.EPOCH.toString());
        // the sample's own number has no leading zeros in texts
        String plain = String.valueOf(Integer.parseInt(number));
        Map<String, String> example = new TreeMap<>();
        leaves("", SampleApplication.parse(shown), example);
        example.replaceAll((pointer, text) -> text.replaceAll("(第|shili-)" + number, "$1" + plain));
        Map<String, String> own = new TreeMap<>();
        leaves("", sample.json(), own);
        Map<String, String> different = new TreeMap<>(example);
        different.entrySet().removeAll(own.entrySet());
        assertThat(different).containsOnlyKeys(DIFFERENT);
        assertThat(example.keySet()).containsAll(own.keySet());
    }

    private static void leaves(String pointer, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each -> leaves(pointer + "/" + each.getKey(), each.getValue(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(pointer + "/" + i, node.get(i), into);
            }
        } else {
            into.put(pointer, node.toString());
        }
    }

    /** Three in a row that no other application of this run has. */
    private static List<String> threeNumbers() {
        return Stream.generate(SampleApplication::another)
                .limit(3)
                .map(each -> each.reference().replace("T-", ""))
                .toList();
    }

    private Ended run(Client client, Map<String, String> settings, String number) {
        assumeThat(client.missing()).as("programs that %s needs", client).isEmpty();
        File out = work.resolve("out").toFile();
        File errors = work.resolve("errors").toFile();
        List<String> command = new ArrayList<>(client.command);
        command.add(number);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(CLIENTS.toFile())
                        .redirectOutput(out)
                        .redirectError(errors);
        builder.environment().putAll(settings);
        try {
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(client + " does not end");
            }
            return new Ended(
                    process.exitValue(),
                    Files.readString(out.toPath()),
                    Files.readString(errors.toPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String found(Ended run, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(run.out());
        assertThat(matcher.find()).as(run.toString()).isTrue();
        return matcher.group(1);
    }

    private static List<String> states(Api provider, String number) {
        return provider.get(Api.FILINGS + "?reference=EXAMPLE-" + number)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("state");
    }

    private static JsonNode events(Api provider, String after, boolean all) {
        return provider.get("/api/v1/events?limit=500&all=" + all + "&after=" + after)
                .expect(200)
                .json()
                .path("items");
    }

    private static String lastEvent(Api provider) {
        String last = "0";
        JsonNode page = events(provider, last, true);
        while (!page.isEmpty()) {
            last = page.get(page.size() - 1).path("id").asText();
            page = events(provider, last, true);
        }
        return last;
    }
}
