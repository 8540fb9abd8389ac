package org.beian.config.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of keys for other purposes than the history. */
class TrailKeyTest {

    @TempDir Path directory;

    private TrailKey key(String file, String digits) throws IOException {
        return TrailKey.read(Files.writeString(directory.resolve(file), digits.repeat(32)));
    }

    /** So that what one signs is no seal of the other, and all nodes have the same. */
    @Test
    void derivesAKeyOfItsOwnForEachPurpose() throws IOException {
        TrailKey key = key("one", "0a");
        String seal = key.derived("forms").seal("x");
        assertThat(seal)
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(key.seal("x"))
                .isNotEqualTo(key.derived("others").seal("x"))
                .isNotEqualTo(key("two", "0b").derived("forms").seal("x"))
                .isEqualTo(key("copy", "0a").derived("forms").seal("x"));
    }
}
