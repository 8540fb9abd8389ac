package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @Test
    void migratesNothingWithoutTheOwner(@TempDir Path folder) {
        Path data = folder.resolve("data");
        Options unowned =
                Options.of(Map.of("beian.db", "postgresql", "beian.data", data.toString()));

        assertThatThrownBy(() -> Start.migrate(unowned))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("beian.db.ownerPassword");
        assertThat(data).doesNotExist();
    }
}
