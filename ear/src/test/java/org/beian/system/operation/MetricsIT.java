package org.beian.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;

/** Tests of the metrics: which there are, that they move, who sees them, who is alerted by them. */
@ApiTest
class MetricsIT {

    private static final RunningSystem SYSTEM = RunningSystem.get();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path DEPLOY = Path.of("..", "config", "src", "deploy");

    /** A name in PromQL that is no function; those of labels stand in braces and brackets. */
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+_\\w+\\b(?!\\()");

    private static String metrics() {
        return SYSTEM.anybody().get("/metrics").expect(200).text();
    }

    /** Names, with labels where there are own ones, and types, as the golden table has them. */
    @Test
    void showsJustTheMetricsOfTheTable() throws IOException {
        Set<String> shown = new TreeSet<>();
        String text = metrics();
        Matcher type = Pattern.compile("(?m)^# TYPE (beian_\\w+) (\\w+)$").matcher(text);
        while (type.find()) {
            Matcher sample =
                    Pattern.compile("(?m)^" + type.group(1) + "(?:\\{([^}]*)\\})? ").matcher(text);
            while (sample.find()) {
                shown.add(
                        (type.group(1) + ' ' + type.group(2) + ' ' + ownLabels(sample.group(1)))
                                .strip());
            }
        }
        try (InputStream table = MetricsIT.class.getResourceAsStream("metrics.txt")) {
            assertThat(shown)
                    .containsExactlyElementsOf(
                            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList());
        }
    }

    private static String ownLabels(String all) {
        return all == null
                ? ""
                : List.of(all.split(",")).stream()
                        .filter(label -> !label.startsWith("mp_"))
                        .collect(Collectors.joining(","));
    }

    @Test
    void explainsEachOfThemToTheOperator() throws IOException {
        String documented = Files.readString(Path.of("../config/src/docs/operate.md"));
        for (String name : names(metrics(), "beian_")) {
            assertThat(documented).contains("`" + name + "`");
        }
    }

    @Test
    void offersAlertsAndABoardOnMetricsThatThereAre() throws IOException {
        String alerts = Files.readString(DEPLOY.resolve("alerts.yml"));
        List<String> rules =
                alerts.lines()
                        .filter(line -> line.strip().startsWith("expr: "))
                        .map(line -> line.strip().substring("expr: ".length()))
                        .toList();
        assertThat(rules)
                .hasSize((int) alerts.lines().filter(l -> l.contains("- alert: ")).count());
        JsonNode board = Api.JSON.readTree(DEPLOY.resolve("grafana-dashboard.json").toFile());
        List<String> drawn = board.findValuesAsText("expr");
        assertThat(drawn).hasSizeGreaterThan(10);

        Set<String> served = names(metrics(), "");
        for (String expression : List.of(rules, drawn).stream().flatMap(List::stream).toList()) {
            Set<String> used = new TreeSet<>();
            Matcher name = METRIC.matcher(expression.replaceAll("\\{[^}]*\\}", ""));
            while (name.find()) {
                used.add(name.group());
            }
            assertThat(served).as(expression).containsAll(used);
            assertThat(used.isEmpty()).as(expression).isEqualTo(expression.startsWith("up"));
        }
    }

    private static Set<String> names(String metrics, String beginning) {
        return metrics.lines()
                .filter(line -> line.startsWith(beginning) && !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void countsAnApplicationThatWaits() throws SQLException {
        // the database is read every ten seconds
        long before = underReview();
        Eventually.within(SOON, "a reading", () -> value("beian_review_waiting") == before);
        assertThat(value("beian_database_up")).isEqualTo(1);
        SYSTEM.api("demo-provider").submit(SampleApplication.another()).expect(201);
        Eventually.within(
                SOON, "the queue grows", () -> value("beian_review_waiting") == before + 1);
    }

    private static long underReview() throws SQLException {
        try (Connection connection = SYSTEM.database();
                Statement statement = connection.createStatement();
                ResultSet counted =
                        statement.executeQuery(
                                "select count(*) from filing_application"
                                        + " where state = 'UNDER_REVIEW'")) {
            counted.next();
            return counted.getLong(1);
        }
    }

    @Test
    void countsTheConnectionsOfThePool() {
        Eventually.within(
                SOON,
                "open connections",
                () -> value("beian_pool_used") + value("beian_pool_free") > 0);
        assertThat(value("beian_pool_used") + value("beian_pool_free"))
                .isLessThanOrEqualTo(value("beian_pool_size"));
    }

    @Test
    void countsRefusedLookUps() {
        double before = value("beian_refusals_total", "lookups");
        for (int i = 0; i <= 60; i++) {
            from("127.0.31.1", "/api/v1/lookups?domain=shili.cn");
        }
        assertThat(value("beian_refusals_total", "lookups")).isGreaterThan(before);
    }

    @Test
    void countsRefusedSignIns() {
        double before = value("beian_refusals_total", "sign-in");
        for (int i = 0; i < 7; i++) {
            DeskClient.from(SYSTEM, "127.0.31.2").enter("ministry2", "guess");
        }
        assertThat(value("beian_refusals_total", "sign-in")).isGreaterThan(before);
    }

    @Test
    void countsBodiesThatAreTooLarge() {
        double before = value("beian_refusals_total", "body-size");
        SYSTEM.api("demo-provider")
                .post("/api/v1/filings", "x".repeat(9 << 20), "Content-Type", "application/json")
                .expect(413);
        assertThat(value("beian_refusals_total", "body-size")).isEqualTo(before + 1);
    }

    /**
     * Attack A27: a set address, not through a proxy, or the key; nobody learns that they exist.
     */
    @Test
    void showsThemToSetAddressesAndToTheHolderOfTheKey() {
        assertThat(from("127.0.0.1", "/metrics")).isEqualTo(200);
        assertThat(from("127.0.31.3", "/metrics")).isEqualTo(404);
        assertThat(from("127.0.31.3", "/metrics/vendor")).isEqualTo(404);
        String key = "Bearer " + RunningSystem.METRICS_KEY;
        assertThat(from("127.0.31.3", "/metrics", "Authorization", key)).isEqualTo(200);
        assertThat(from("127.0.31.3", "/metrics", "Authorization", key + "x")).isEqualTo(404);
        assertThat(from("127.0.0.1", "/metrics", "Authorization", key + "x")).isEqualTo(404);
        assertThat(SYSTEM.log()).doesNotContain(RunningSystem.METRICS_KEY);
    }

    private static int from(String source, String path, String... header) {
        RawRequest request = new RawRequest(SYSTEM.baseUri(), "GET", path).from(source);
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return request.answer(new byte[0]).status();
    }

    private static double value(String name) {
        return number("(?m)^" + name + "(?:\\{[^}]*\\})? (\\S+)");
    }

    private static double value(String name, String limit) {
        return number("(?m)^" + name + "\\{[^}]*limit=\"" + limit + "\"[^}]*\\} (\\S+)");
    }

    private static double number(String sample) {
        String text = metrics();
        Matcher found = Pattern.compile(sample).matcher(text);
        assertThat(found.find()).as("%s in %s", sample, text).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
