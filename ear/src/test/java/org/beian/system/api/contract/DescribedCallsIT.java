package org.beian.system.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.BulkClient;
import org.beian.support.DeskClient;
import org.beian.support.Examples;
import org.beian.support.IssuedKeys;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests that the server does what {@code /openapi} describes: it takes the examples, lets the roles
 * call, and shows all of it on the page for people.
 */
@ApiTest
class DescribedCallsIT {

    private static final RunningSystem SYSTEM = RunningSystem.get();
    private static final String ROUTES = "/org/beian/system/api/routes-and-roles.csv";
    private static final String PAGE = "/public/api.xhtml";
    private static final Path CHINESE =
            Path.of("../web/src/main/resources/org/beian/web/page/api/chinese.json");

    /** A key of each role that may have one, by the columns of the table of routes. */
    private static final Map<String, List<String>> KEYS =
            Map.of(
                    "PROVIDER", List.of("demo-provider", "demo-provider2"),
                    "IP_UNIT", List.of("demo-ipunit"),
                    "REGISTRY", List.of("demo-cnnic"),
                    "REGISTRAR", List.of("demo-registrar"),
                    "CONTENT_DEPARTMENT", List.of("demo-content-department"),
                    "MINISTRY", List.of("ministry"),
                    "REVIEWER", List.of("reviewer-bj"));

    private static JsonNode document;
    private static List<DescribedCall> calls;

    @BeforeAll
    static void read() {
        document = SYSTEM.anybody().get("/openapi?format=JSON").expect(200).json();
        calls = DescribedCall.all(document);
    }

    @Test
    void takesEachExampleForItsShape() {
        SoftAssertions all = new SoftAssertions();
        Map<String, Api> callers = new LinkedHashMap<>();
        for (DescribedCall call : calls) {
            JsonNode media = call.operation().at("/requestBody/content/application~1json");
            if (media.has("example")) {
                Api caller =
                        callers.computeIfAbsent(
                                call.roles().stream()
                                        .filter(KEYS::containsKey)
                                        .findFirst()
                                        .orElseThrow(),
                                role -> caller(KEYS.get(role).get(0)));
                Api.Answer answer =
                        caller.send(call.method(), asked(call), media.path("example").toString());
                // of what the path names there is nothing, and an example may be there already
                all.assertThat(answer.status())
                        .as(answer.toString())
                        .isIn(200, 201, 202, 204, 404, 409, 422);
            }
        }
        all.assertAll();
    }

    /** The path as the table of routes has it, with the parameters that the call needs. */
    private static String known(DescribedCall call) {
        String row = call.method() + "," + call.path();
        String path =
                text(ROUTES)
                        .lines()
                        .filter(line -> line.matches(Pattern.quote(row) + "[,?].*"))
                        .map(line -> line.split(",")[1])
                        .findFirst()
                        .orElseThrow();
        return path.replace("{month}", "2001-01").replaceAll("\\{[^}]+}", "0");
    }

    private static String asked(DescribedCall call) {
        String path = call.path().replace("{domain}", "shili-none.ninja");
        String asked = path.replaceAll("\\{[^}]+}", "0");
        return call.id().equals("submitFiling") ? asked + "?dryRun=true" : asked;
    }

    /** The examples of files hold the example rows of the templates. */
    @Test
    void takesTheExamplesOfFiles() {
        assertTaken("demo-provider", "filings", "application/x-ndjson", "FilingFile");
        assertTaken("demo-ipunit", "ip", "text/csv", "AddressFile");
        assertTaken("demo-registrar", "domains", "text/csv", "DomainFile");
        assertThat(row("AddressFile.csv")).isEqualTo(templateRow("ipregister"));
        assertThat(row("DomainFile.csv")).isEqualTo(templateRow("domainregister"));
    }

    private static void assertTaken(String key, String register, String type, String body) {
        String example =
                document.at("/components/requestBodies/" + body + "/content")
                        .path(type)
                        .path("example")
                        .asText();
        assertThat(example).isNotBlank();
        Api unit = SYSTEM.api(key);
        String query = "?dryRun=true" + (register.equals("domains") ? "&type=delta" : "");
        Api.Answer received =
                unit.post(
                        BulkClient.IMPORTS + "/" + register + query, example, "Content-Type", type);
        JsonNode ended = new BulkClient(unit).ended(received.id());
        assertThat(ended.at("/rows/read").asInt()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.at("/rows/unreadable").asInt()).as(ended.toString()).isZero();
    }

    private static Map<String, String> row(String file) {
        List<String> lines = Examples.text(file).lines().toList();
        String[] columns = lines.get(0).split(",");
        String[] values = lines.get(1).split(",");
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(columns[i], values[i]);
        }
        return row;
    }

    private static Map<String, String> templateRow(String register) {
        String file = "/org/beian/" + register + "/intake/example.properties";
        Properties row = new Properties();
        try {
            row.load(new StringReader(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        row.stringPropertyNames().forEach(name -> sorted.put(name, row.getProperty(name)));
        return sorted;
    }

    @Test
    void tellsWhoMayCall() {
        List<String> table = text(ROUTES).strip().lines().toList();
        List<String> columns = List.of(table.get(0).split(","));
        SoftAssertions all = new SoftAssertions();
        for (String line : table.subList(1, table.size())) {
            String[] cells = line.split(",");
            DescribedCall call =
                    calls.stream()
                            .filter(one -> one.method().equals(cells[0]))
                            .filter(one -> one.path().equals(cells[1].replaceAll("\\?.*", "")))
                            .findFirst()
                            .orElseThrow();
            boolean open = cells[columns.indexOf("nobody")].equals("200");
            all.assertThat(call.roles().isEmpty()).as(line).isEqualTo(open);
            for (Map.Entry<String, List<String>> role : KEYS.entrySet()) {
                if (call.path().contains("{register}")
                        && List.of("REGISTRY", "REGISTRAR", "REVIEWER", "MINISTRY")
                                .contains(role.getKey())) {
                    // the table asks for that of addresses; these have those of domains and units
                    continue;
                }
                boolean may =
                        role.getValue().stream()
                                .anyMatch(key -> !cells[columns.indexOf(key)].equals("403"));
                all.assertThat(open || call.roles().contains(role.getKey()))
                        .as(role.getKey() + " " + line)
                        .isEqualTo(may);
            }
        }
        all.assertAll();
    }

    /** The roles that the table of routes does not know, by a key of each. */
    @Test
    void letsSponsorsAndClerksCallWhatItSays() {
        SoftAssertions all = new SoftAssertions();
        Map<String, Api> callers =
                Map.of("SPONSOR", caller("sponsor"), "CLERK", caller("clerk-bj"));
        for (DescribedCall call : calls) {
            if (call.method().equals("GET") && !call.roles().isEmpty()) {
                callers.forEach(
                        (role, caller) ->
                                all.assertThat(caller.get(known(call)).status() != 403)
                                        .as(role + " " + call.where())
                                        .isEqualTo(call.roles().contains(role)));
            }
        }
        all.assertAll();
    }

    @Test
    void showsEachCallOnThePageInBothLanguages() {
        for (String language : List.of("zh-CN", "en")) {
            DeskClient visitor = DeskClient.anybody(SYSTEM);
            visitor.get(PAGE + "?lang=" + language);
            DeskClient.Page page = visitor.get(PAGE);
            assertThat(page.text()).contains("lang=\"" + language + "\"");
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(page.text()).doesNotContain("???");
            for (DescribedCall call : calls) {
                assertThat(page.text()).contains("id=\"" + call.id() + "\"", call.path());
            }
            assertThat(page.text()).contains("示例科技有限公司");
        }
    }

    /** Every sentence of the document has its Chinese, and none is left that nobody says. */
    @Test
    void saysEachSentenceInChinese() throws IOException {
        TreeSet<String> said = new TreeSet<>();
        List<JsonNode> sentences = new ArrayList<>(document.path("tags").findValues("description"));
        for (DescribedCall call : calls) {
            sentences.add(call.operation().path("summary"));
            call.operation().path("parameters").forEach(each -> sentences.add(description(each)));
            call.operation().path("responses").forEach(each -> sentences.add(description(each)));
        }
        sentences.stream().map(JsonNode::asText).filter(each -> !each.isEmpty()).forEach(said::add);
        TreeSet<String> translated = new TreeSet<>();
        Api.JSON.readTree(Files.readString(CHINESE)).fieldNames().forEachRemaining(translated::add);
        assertThat(translated).isEqualTo(said);
    }

    private static JsonNode description(JsonNode node) {
        JsonNode whole =
                node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
        return whole.path("description");
    }

    /** A program with the key of a column, or of the person whom it names. */
    private static Api caller(String name) {
        return name.startsWith("demo-") ? SYSTEM.api(name) : IssuedKeys.of(SYSTEM, name);
    }

    private static String text(String resource) {
        try (InputStream in = DescribedCallsIT.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
