package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a start on damaged files: one sentence that names the file and shows no row. */
@Tag("database")
class DamagedDatabaseTest {

    /** Bytes of the head of Derby's tables, which is not damaged. */
    private static final int PAGE = 4096;

    @TempDir Path data;

    private DatabaseProvisioning database;
    private TrailKeyFile key;

    @BeforeEach
    void make() {
        key = TrailKeyFile.at(data.resolve("trail.key"));
        database = new DerbyProvisioning(data.resolve("derby"));
        database.prepare(true, key);
    }

    @Test
    void showsNoRowOfADamagedPage() throws IOException {
        List<Path> tables;
        try (Stream<Path> files = Files.list(data.resolve("derby/seg0"))) {
            tables = files.filter(file -> file.toFile().length() > 2 * PAGE).toList();
        }
        for (Path table : tables) {
            damage(table, PAGE + 1500);
        }
        start().hasMessage(
                        "The database in "
                                + data.resolve("derby")
                                + " is damaged; restore a back-up");
    }

    @Test
    void namesTheJobRepositoryWhereThatIsDamaged() throws IOException {
        damage(data.resolve("jobs.mv.db"), 0);
        damage(data.resolve("jobs.mv.db"), PAGE);
        start().hasMessageStartingWith(
                        "The job repository " + data.resolve("jobs.mv.db") + " cannot be opened");
    }

    private AbstractThrowableAssert<?, ?> start() {
        return assertThatThrownBy(() -> database.prepare(true, key))
                .isInstanceOf(StartFailed.class);
    }

    private static void damage(Path file, long at) throws IOException {
        try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "rw")) {
            written.seek(at);
            written.write(new byte[300]);
        }
    }
}
