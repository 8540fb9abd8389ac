package org.beian.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedDirectoryTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"beian.imports", "beian.trail.checkpoints"})
    void isMadeForTheProgramAlone(String setting) throws IOException {
        Path made = folder.resolve("deep").resolve("made");
        prepare(setting, made);
        prepare(setting, made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(made).isEmptyDirectory();
    }

    /** A group may read, such as that of who fetches the checkpoints. */
    @ParameterizedTest
    @ValueSource(strings = {"beian.imports", "beian.trail.checkpoints"})
    void isRefusedWhereEveryAccountMayEnterIt(String setting) throws IOException {
        for (String open : new String[] {"rwx-----x", "rwxr-xr--"}) {
            allow(open);
            assertThatThrownBy(() -> prepare(setting, folder))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageStartingWith(setting + ": " + folder)
                    .hasMessageContaining("chmod o-rwx");
        }
        allow("rwxr-x---");
        assertThatCode(() -> prepare(setting, folder)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"beian.imports", "beian.trail.checkpoints"})
    void isRefusedWhereItCannotBeWrittenTo(String setting) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (Path none : new Path[] {file, file.resolve("below")}) {
            assertThatThrownBy(() -> prepare(setting, none))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageStartingWith(setting + ": " + none + " cannot be used");
        }
    }

    private void allow(String permissions) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    private static void prepare(String setting, Path directory) {
        SharedDirectory.prepare(Options.of(Map.of(setting, directory.toString())));
    }
}
