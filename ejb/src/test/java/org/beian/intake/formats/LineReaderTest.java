package org.beian.intake.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.beian.intake.formats.file.RowCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReaderTest {

    private static final String MARK = "\uFEFF";

    @TempDir Path folder;

    @Test
    void countsLinesAsAnEditorDoesAndPassesOverBlankOnes() throws IOException {
        List<ImportLine> lines = lines(file("a\n\n \t\r\nb\r\n\nc"), 10);

        assertThat(texts(lines)).containsExactly("a", "b", "c");
        assertThat(lines).extracting(ImportLine::number).containsExactly(1L, 4L, 6L);
    }

    @Test
    void leavesOutTheByteOrderMark() throws IOException {
        assertThat(texts(lines(file(MARK + "{}\n{}"), 10))).containsExactly("{}", "{}");
        assertThat(lines(file(MARK), 10)).isEmpty();
        assertThat(lines(file(""), 10)).isEmpty();
    }

    @Test
    void goesOnFromAnyLineAsIfItHadNeverStopped() throws IOException {
        Path file = file(MARK + "一\r\n\n二\n三\r\n四\n\n五");
        List<ImportLine> whole = lines(file, 100);
        for (int chunk = 1; chunk <= 4; chunk++) {
            List<ImportLine> pieces = new ArrayList<>();
            List<ImportLine> piece;
            do {
                try (LineReader reader = LineReader.open(file)) {
                    reader.skipTo(pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).number());
                    piece = reader.next(chunk);
                }
                pieces.addAll(piece);
            } while (!piece.isEmpty());
            assertThat(texts(pieces)).containsExactly("一", "二", "三", "四", "五");
            assertThat(pieces)
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(whole);
        }
    }

    @Test
    void findsTheOriginalLinesAgain() throws IOException {
        String longest = "长".repeat(40_000);
        try (OriginalLines lines = new OriginalLines(file("ab\r\n\ncde\n" + longest))) {
            assertThat(lines.text(1)).isEqualTo("ab");
            assertThat(lines.text(3)).isEqualTo("cde");
            assertThat(lines.text(4)).as("cut").hasSize(32_767);
            assertThat(lines.text(5)).isEmpty();
        }
    }

    @Test
    void keepsOnlyTheBeginningOfALineThatIsTooLong() throws IOException {
        String longest = "a".repeat(LineReader.LONGEST);
        Path file = file(longest + "\r\n" + longest + "b\nc\n" + longest.repeat(3));
        List<ImportLine> lines = lines(file, 10);

        assertThat(lines)
                .extracting(ImportLine::isTooLong)
                .containsExactly(false, true, false, true);
        assertThat(lines).allMatch(line -> line.content().length <= LineReader.LONGEST);
    }

    @Test
    void countsAsManyRowsAsItReads() throws IOException {
        for (String text :
                List.of("", "\n", MARK, MARK + "\n \n", "a", "a\n", MARK + "a\n\nb", "\ufeffa")) {
            Path file = file(text);
            RowCount count = new RowCount();
            byte[] bytes = Files.readAllBytes(file);
            for (byte each : bytes) {
                count.add(new byte[] {each}, 1);
            }
            assertThat(count.rows()).as(text).isEqualTo(lines(file, 100).size());
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "lines", ""), text);
    }

    private static List<ImportLine> lines(Path file, int limit) throws IOException {
        try (LineReader reader = LineReader.open(file)) {
            return reader.next(limit);
        }
    }

    private static List<String> texts(List<ImportLine> lines) {
        return lines.stream().map(line -> new String(line.content(), UTF_8)).toList();
    }
}
