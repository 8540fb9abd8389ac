package org.beian.config.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Directory outside of the data directory, which nodes may share: of the imported files ({@code
 * beian.imports}) and of the checkpoints of the history ({@code beian.trail.checkpoints}).
 */
final class SharedDirectory {

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE,
                    PosixFilePermission.OTHERS_EXECUTE);

    private SharedDirectory() {}

    /**
     * Makes those that are set and missing.
     *
     * @throws StartFailed when one cannot be made or written to, or is open to every account
     */
    static void prepare(Options options) {
        for (String setting : List.of("beian.imports", "beian.trail.checkpoints")) {
            if (!options.text(setting).isEmpty()) {
                prepare(setting, Path.of(options.text(setting)).toAbsolutePath());
            }
        }
    }

    private static void prepare(String setting, Path directory) {
        try {
            if (Files.notExists(directory)) {
                Files.createDirectories(directory);
                DataDirectory.restrict(directory, "rwx------");
            }
            Files.delete(Files.createTempFile(directory, "start", null));
            PosixFileAttributeView view =
                    Files.getFileAttributeView(directory, PosixFileAttributeView.class);
            if (view != null
                    && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
                throw new StartFailed(
                        "%s: %s is open to every account; close it with chmod o-rwx"
                                .formatted(setting, directory));
            }
        } catch (IOException e) {
            throw new StartFailed(
                    "%s: %s cannot be used (%s)"
                            .formatted(setting, directory, e.getClass().getSimpleName()),
                    e);
        }
    }
}
