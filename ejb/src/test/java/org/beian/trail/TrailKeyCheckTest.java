package org.beian.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class TrailKeyCheckTest {

    @Inject TrailKeyCheck check;
    @Inject TrailSweepTest.Many many;
    @Inject History history;
    @Inject TestCallers callers;
    @Inject @Any Instance<AuditedCases> kinds;

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void oneSealedCase() throws Exception {
        file = folder.resolve("trail.key");
        callers.become(
                new Caller(1L, "clerk-bj", "示例", SeededUnits.unnamed(2L), Set.of("CLERK"), null));
        TrailSweepTest.fill(many, history);
    }

    @Test
    void passesWithTheKeyThatSealedTheHistory() {
        assertThat(check.passes()).isTrue();
    }

    @Test
    void failsWithAnotherKeyUntilTheRightOneIsThere() throws IOException {
        Files.writeString(file, "f".repeat(64));
        assertThat(checked().passes()).isFalse();
        TrailKeyCheck missing = checked();
        Files.delete(file);
        assertThat(missing.passes()).isFalse();
        Files.copy(Path.of(System.getProperty("beian.trail.keyFile")), file);
        assertThat(missing.passes()).isTrue();
    }

    @Test
    void failsWithADamagedKey() throws IOException {
        Files.writeString(file, "damaged");
        assertThat(checked().passes()).isFalse();
        assertThatThrownBy(() -> seals().key())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    private TrailKeyCheck checked() {
        return new TrailKeyCheck(seals(), kinds);
    }

    private TrailSeals seals() {
        TrailSeals seals = new TrailSeals();
        seals.keyFile = file.toString();
        return seals;
    }
}
