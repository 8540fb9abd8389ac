package org.beian.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.config.trail.TrailCheckpoint;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Directory of the checkpoints of the history: {@code beian.trail.checkpoints}, else {@code
 * checkpoints} in the data directory. Nodes share it, as each may be the next to verify.
 */
@ApplicationScoped
class CheckpointStore {

    private static final String SUFFIX = ".jsonl";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Inject
    @ConfigProperty(name = "beian.trail.checkpoints")
    Optional<String> directory;

    @Inject
    @ConfigProperty(name = "beian.data", defaultValue = ".data")
    String data;

    @Inject TrailSeals seals;

    /** Names of the checkpoints, the latest first. */
    List<String> names() {
        Path folder = folder();
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a checkpoint.
     *
     * @throws IOException with a sentence when it is none, or was not signed with this key
     */
    TrailCheckpoint read(String name) throws IOException {
        return TrailCheckpoint.read(name, Files.readString(folder().resolve(name)), seals.key());
    }

    /** The latest file as it is; empty when there is none. */
    Optional<SignedCheckpoint> latest() {
        return names().stream().findFirst().map(this::file);
    }

    private SignedCheckpoint file(String name) {
        try {
            return new SignedCheckpoint(name, Files.readString(folder().resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores a checkpoint under the name of its moment, whole or not at all. */
    SignedCheckpoint keep(TrailCheckpoint taken) {
        String name = "trail-" + NAME.format(taken.asOf()) + SUFFIX;
        try {
            Path folder = Files.createDirectories(folder());
            Path written = Files.createTempFile(folder, name, null);
            String text = taken.signed(seals.key());
            Files.writeString(written, text);
            Files.move(
                    written,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return new SignedCheckpoint(name, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint of the history cannot be kept", e);
        }
    }

    private Path folder() {
        return directory.map(Path::of).orElseGet(() -> Path.of(data, "checkpoints"));
    }
}
