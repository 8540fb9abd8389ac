package org.beian.intake.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.intake.bulk.BulkRows;
import org.beian.intake.bulk.StageTable;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.contract.RowNote;
import org.beian.intake.contract.StageChunk;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.contract.StagedRow;
import org.beian.intake.contract.StagedStep;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileTemplate;
import org.beian.intake.formats.stored.StoredWriter;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the chunks in which a stored file is read. */
class StageReaderTest {

    private static final long IMPORT = 7;

    @TempDir Path folder;

    @Test
    void keepsTheOrderAndCountsAll() throws IOException {
        Path file = written(25_001);

        List<StageChunk> chunks = read(file, 0);

        assertThat(chunks).extracting(StageChunk::read).containsExactly(10_000L, 10_000L, 5_001L);
        assertThat(chunks).extracting(StageChunk::last).containsExactly(false, false, true);
        assertThat(chunks.stream().flatMap(StageReaderTest::rows).map(row -> row[1]))
                .doesNotHaveDuplicates()
                .isSorted()
                .hasSize(25_001 - 25);
        assertThat(chunks.stream().mapToLong(StageChunk::rejected).sum()).isEqualTo(25);
        assertThat(chunks.stream().flatMap(chunk -> chunk.noted().stream()).map(RowNote::row))
                .isSorted()
                .hasSize(25);
        assertThat(chunks).extracting(StageChunk::from).containsExactly(0L, 10_000L, 20_000L);
        assertThat(rows(read(file, chunks.get(2).from()).get(0)).findFirst())
                .hasValueSatisfying(
                        row -> assertThat(row).containsExactly(IMPORT, 20_002L, 0, "n20001"));
    }

    @Test
    void saysWhatARowFailedWith() throws IOException {
        Path file = written(100, "fails", 90);

        assertThatThrownBy(() -> read(file, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("row 91");
    }

    @Test
    void namesTheFirstRowThatIsStaged() throws IOException {
        Path file = folder.resolve("refused");
        try (StoredWriter to = new StoredWriter(Files.newOutputStream(file))) {
            to.header(List.of("name"));
            to.row(2, List.of("refused"));
            to.row(3, List.of("good"));
        }

        StageChunk chunk = read(file, 0).get(0);

        assertThat(chunk.firstStaged()).isEqualTo(3);
        assertThat(chunk.read()).isEqualTo(2);
    }

    /** Every thousandth row is refused. */
    private Path written(int rows) throws IOException {
        return written(rows, "refused", -1);
    }

    private Path written(int rows, String word, int only) throws IOException {
        Path file = folder.resolve(word + rows);
        try (StoredWriter to = new StoredWriter(Files.newOutputStream(file))) {
            to.header(List.of("name"));
            for (int i = 1; i <= rows; i++) {
                boolean named = only < 0 ? i % 1000 == 0 : i == only;
                to.row(i + 1, List.of(named ? word : "n" + i));
            }
        }
        return file;
    }

    private static Stream<Object[]> rows(StageChunk chunk) {
        return ((Kept) chunk.staged()).rows.stream();
    }

    private static List<StageChunk> read(Path file, long from) throws IOException {
        List<StageChunk> chunks = new ArrayList<>();
        try (StageReader reader =
                new StageReader(
                        new StagedImport(
                                IMPORT,
                                1L,
                                ImportMode.GOOD_ROWS,
                                false,
                                Instant.EPOCH,
                                Map.of(),
                                0,
                                0),
                        file,
                        from,
                        new Names(),
                        Kept::new)) {
            do {
                chunks.add(reader.next());
            } while (!chunks.get(chunks.size() - 1).last());
        }
        return chunks;
    }

    private static final class Kept implements BulkRows {

        private final List<Object[]> rows = new ArrayList<>();

        @Override
        public void add(Object[] row) {
            rows.add(row);
        }

        @Override
        public void load(Connection connection) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Names implements StagedRegister {

        @Override
        public String name() {
            return "names";
        }

        @Override
        public String clause() {
            return "19.1";
        }

        @Override
        public Set<String> roles() {
            return Set.of();
        }

        @Override
        public List<FileColumn> columns() {
            return List.of(new FileColumn("name", true));
        }

        @Override
        public FileTemplate template(Long unitId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> options() {
            return Set.of();
        }

        @Override
        public StageTable stage() {
            return new StageTable("names_stage", List.of("name"));
        }

        @Override
        public void admit(ImportOrder order, Long unitId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RowReader reader(StagedImport file) {
            return row -> {
                String name = row.text("name");
                if (name.equals("fails")) {
                    throw new IllegalStateException("row " + row.number());
                }
                return name.equals("refused")
                        ? new StagedRow(
                                null,
                                List.of(
                                        new Finding(
                                                "/name", "NAME", Severity.REFUSE, null, List.of())))
                        : new StagedRow(new Object[] {name}, List.of());
            };
        }

        @Override
        public List<StagedStep> steps(StagedImport file) {
            return List.of();
        }
    }
}
