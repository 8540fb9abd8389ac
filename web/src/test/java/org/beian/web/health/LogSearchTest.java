package org.beian.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the search in the log of the server. */
class LogSearchTest {

    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");
    private static final Pattern JOB_7 = Pattern.compile("\\bJob 7\\b");
    private static final String RECORD =
            "[2026-11-24T01:00:00.000+0000] [] [%s] [] [org.beian.batch.job.JobControl]"
                    + " [tid: _ThreadID=1 _ThreadName=main] [timeMillis: 1] [levelValue: 800] %s\n\n";

    @TempDir Path folder;

    private final LogSearch search = new LogSearch();

    @BeforeEach
    void look() {
        search.data = folder.toString();
    }

    private void write(String name, Instant written, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        Files.setLastModifiedTime(file, FileTime.from(written));
    }

    private static String record(String level, String message) {
        return RECORD.formatted(level, message);
    }

    @Test
    void findsRecordsOfOneJobInTheOrderInWhichTheyWereWritten() throws IOException {
        write("server.1.log", NINE, record("INFO", "Job 7, run 1"));
        write(
                "server.0.log",
                NINE.plusSeconds(60),
                record("INFO", "Job 70, run 1")
                        + record("INFO", "caf\u00e9 in another encoding")
                        + record("SEVERE", "Job 7 failed"));
        write("server.out", NINE, "Job 7 elsewhere");
        assertThat(search.records(JOB_7, NINE))
                .containsExactly(
                        "2026-11-24T01:00:00.000+0000 INFO Job 7, run 1",
                        "2026-11-24T01:00:00.000+0000 SEVERE Job 7 failed");
        assertThat(search.records(JOB_7, NINE.plusSeconds(1))).hasSize(1);
    }

    @Test
    void keepsTheBeginOfARecordOfManyLines() throws IOException {
        String trace = "java.lang.IllegalStateException\n" + "\tat here\n".repeat(40);
        write("server.0.log", NINE, record("SEVERE", "[[\n  Job 7 failed\n" + trace + "]]"));
        assertThat(search.records(JOB_7, NINE))
                .singleElement()
                .satisfies(
                        record ->
                                assertThat(record.lines())
                                        .hasSize(LogSearch.MOST_LINES)
                                        .contains("  Job 7 failed", "\tat here"));
    }

    @Test
    void readsALogInJsonToo() throws IOException {
        String line = "{\"Level\":\"INFO\",\"LogMessage\":\"Job 7 ended\"}";
        write("server.0.log", NINE, "{\"LogMessage\":\"Job 8\"}\n" + line + "\n");
        assertThat(search.records(JOB_7, NINE)).containsExactly(line);
    }

    @Test
    void tellsTheLatestOfMany() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 1; i <= LogSearch.MOST_RECORDS + 1; i++) {
            many.append(record("INFO", "Job 7, run " + i));
        }
        write("server.0.log", NINE, many.toString());
        List<String> found = search.records(JOB_7, NINE);
        assertThat(found).hasSize(LogSearch.MOST_RECORDS);
        assertThat(found.get(0)).endsWith("run 2");
    }

    @Test
    void findsNothingWhereTheServerHasNoLogOfItsOwn() {
        assertThat(search.records(JOB_7, NINE)).isEmpty();
        search.data = folder.resolve("missing").toString();
        assertThat(search.records(JOB_7, NINE)).isEmpty();
    }
}
