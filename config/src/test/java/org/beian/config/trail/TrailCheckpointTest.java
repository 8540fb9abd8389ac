package org.beian.config.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.beian.config.trail.TrailCheckpoint.Difference;
import org.beian.config.trail.TrailCheckpoint.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailCheckpointTest {

    private static final Instant MOMENT = Instant.parse("2026-11-27T02:00:00Z");
    private static final Kind ACCOUNTS = new Kind("ACCOUNT", 12, 1011, "a".repeat(64));
    private static final Kind FILINGS = new Kind("FILING", 3, 118002, "b".repeat(64));
    private static final TrailCheckpoint TAKEN =
            new TrailCheckpoint(MOMENT, List.of(ACCOUNTS, FILINGS));

    @TempDir private Path folder;
    private TrailKey key;

    @BeforeEach
    void key() throws IOException {
        key = keyOf("0123456789abcdef");
    }

    @Test
    void isReadAsItWasSigned() throws IOException {
        String text = TAKEN.signed(key);
        assertThat(text.lines()).hasSize(4).allMatch(line -> line.matches("\\{.*\\}"));
        assertThat(TrailCheckpoint.read("file", text, key)).isEqualTo(TAKEN);
        assertThat(TrailCheckpoint.read("file", text.replace("\n", "\r\n"), key)).isEqualTo(TAKEN);
        assertThat(TrailCheckpoint.read("file", "Subject: x\n\n" + text + "\nend\n", key))
                .isEqualTo(TAKEN);
        TrailCheckpoint empty = new TrailCheckpoint(MOMENT, List.of());
        assertThat(TrailCheckpoint.read("file", empty.signed(key), key)).isEqualTo(empty);
    }

    @ParameterizedTest
    @CsvSource({"12,13", "118002,118003", "FILING,ACCESS", "T02,T03", "aaaa,aaab"})
    void refusesAChangedOne(String part, String other) {
        String text = TAKEN.signed(key).replaceFirst(part, other);
        assertThatThrownBy(() -> TrailCheckpoint.read("file", text, key))
                .isInstanceOf(IOException.class)
                .hasMessage("file was changed, or signed with another key");
    }

    @Test
    void refusesOneWithoutALine() {
        String text = TAKEN.signed(key).replaceFirst("(?m)^.*FILING.*\n", "");
        assertThatThrownBy(() -> TrailCheckpoint.read("file", text, key))
                .hasMessage("file was changed, or signed with another key");
    }

    @Test
    void refusesOneOfAnotherKey() {
        assertThatThrownBy(
                        () ->
                                TrailCheckpoint.read(
                                        "file", TAKEN.signed(keyOf("fedcba9876543210")), key))
                .hasMessage("file was changed, or signed with another key");
    }

    @ParameterizedTest
    @CsvSource({"''", "[]", "{}", "'{\"checkpoint\":2}'"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> TrailCheckpoint.read("file", text, key))
                .isInstanceOf(IOException.class)
                .hasMessage("file is no checkpoint of the history");
    }

    @Test
    void differsByKind() {
        assertThat(TAKEN.differences(TAKEN)).isEmpty();
        Kind fewer = new Kind("FILING", 2, 118001, "c".repeat(64));
        Kind other = new Kind("ACCOUNT", 12, 1011, "d".repeat(64));
        Kind more = new Kind("IMPORT", 1, 5, "e".repeat(64));
        assertThat(TAKEN.differences(new TrailCheckpoint(MOMENT, List.of(other, fewer, more))))
                .containsExactly(
                        new Difference("ACCOUNT", "HISTORY_REWRITTEN", "12 → 12"),
                        new Difference("FILING", "CASES_LOST", "3 → 2"),
                        new Difference("IMPORT", "HISTORY_REWRITTEN", "0 → 1"));
    }

    private TrailKey keyOf(String sixteen) throws IOException {
        Path file = folder.resolve(sixteen);
        Files.writeString(file, sixteen.repeat(4) + "\n");
        return TrailKey.read(file);
    }
}
