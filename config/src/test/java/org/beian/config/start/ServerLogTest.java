package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir Path folder;
    private DataDirectory data;

    @BeforeEach
    void take() {
        data = DataDirectory.take(folder);
    }

    @AfterEach
    void giveBack() {
        data.close();
    }

    @Test
    void isFilesOfTheSizeAndNumberThatAreSet() throws IOException {
        Properties logging = configuration(Map.of("beian.log.size", "1m", "beian.log.files", "7"));
        assertThat(logging)
                .containsEntry("handlers", "java.util.logging.FileHandler")
                .containsEntry(file("pattern"), folder.resolve("server.%g.log").toString())
                .containsEntry(file("append"), "true")
                .containsEntry(file("limit"), "1048576")
                .containsEntry(file("count"), "7")
                .containsEntry("com.hazelcast.level", "WARNING");
        assertThat(logging.getProperty(file("formatter"))).endsWith(".ODLLogFormatter");
    }

    @Test
    void isJsonAndOnTheConsoleOnRequest() throws IOException {
        Map<String, String> wanted =
                Map.of("beian.log.format", "json", "beian.log.console", "true");
        Properties logging = configuration(wanted);
        assertThat(logging.getProperty(file("formatter"))).endsWith(".JSONLogFormatter");
        assertThat(logging.getProperty("handlers"))
                .isEqualTo("java.util.logging.FileHandler,java.util.logging.ConsoleHandler");
        assertThat(log(wanted).output()).isEqualTo(Redirect.INHERIT);
    }

    @Test
    void tellsWhatThisStartAddedAlsoToAFileThatWasRotated() throws IOException {
        Path file = folder.resolve("server.0.log");
        assertThat(log(Map.of()).sinceStart()).as("no file yet").isEmpty();
        Files.writeString(file, "of an earlier start\n");
        ServerLog log = log(Map.of());
        assertThat(log.sinceStart()).isEmpty();
        Files.writeString(file, "of an earlier start\nnow");
        assertThat(log.sinceStart()).isEqualTo("now");
        Files.writeString(file, "rotated");
        assertThat(log.sinceStart()).isEqualTo("rotated");
    }

    @Test
    void keepsWhatEarlierStartsPrintedUntilItIsLong() throws IOException {
        Path output = folder.resolve("server.out");
        Files.writeString(output, "earlier");
        assertThat(log(Map.of()).output()).isEqualTo(Redirect.appendTo(output.toFile()));
        assertThat(output).hasContent("earlier");

        Files.writeString(output, "x".repeat(102_401));
        assertThat(log(Map.of("beian.log.size", "100k")).output())
                .isEqualTo(Redirect.appendTo(output.toFile()));
        assertThat(output).doesNotExist();
        assertThat(folder.resolve("server.out.1")).hasSize(102_401);
    }

    private ServerLog log(Map<String, String> settings) {
        return new ServerLog(Options.of(settings), data);
    }

    private Properties configuration(Map<String, String> settings) throws IOException {
        Properties logging = new Properties();
        try (InputStream in = Files.newInputStream(log(settings).configuration())) {
            logging.load(in);
        }
        return logging;
    }

    private static String file(String property) {
        return "java.util.logging.FileHandler." + property;
    }
}
