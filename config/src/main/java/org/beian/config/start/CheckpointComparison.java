package org.beian.config.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.beian.config.trail.TrailCheckpoint;
import org.beian.config.trail.TrailCheckpoint.Difference;

/**
 * Comparison of the history in the database with a checkpoint that was kept elsewhere (obligation
 * B8), for somebody who does not rely on the running system.
 */
final class CheckpointComparison {

    private CheckpointComparison() {}

    /**
     * Compares and tells the result. On Derby the system must not run.
     *
     * @return exit status: 0 when the history agrees, 3 when it does not
     * @throws StartFailed when the checkpoint, the key or the database cannot be read
     */
    static int run(Options options, Path file, PrintStream out) {
        TrailCheckpoint checkpoint = read(options, file);
        List<Difference> found = checkpoint.differences(history(options, checkpoint));
        if (found.isEmpty()) {
            long cases = checkpoint.kinds().stream().mapToLong(TrailCheckpoint.Kind::cases).sum();
            out.printf(
                    "The history agrees with %s: %d cases as of %s%n",
                    file, cases, checkpoint.asOf());
            return 0;
        }
        out.printf("The history does not agree with %s, as of %s:%n", file, checkpoint.asOf());
        found.forEach(one -> out.printf("%s %s, cases %s%n", one.kind(), one.code(), one.detail()));
        return 3;
    }

    private static TrailCheckpoint read(Options options, Path file) {
        try {
            String text = Files.readString(file);
            return TrailCheckpoint.read(
                    file.toString(), text, TrailKeyFile.at(options.keyFile()).key());
        } catch (NoSuchFileException e) {
            throw new StartFailed("There is no file " + file);
        } catch (IOException e) {
            throw new StartFailed(e.getMessage());
        }
    }

    private static TrailCheckpoint history(Options options, TrailCheckpoint checkpoint) {
        DatabaseProvisioning database = DatabaseProvisioning.of(options);
        if (!options.derby()) {
            return database.history(checkpoint.asOf());
        }
        try (DataDirectory data = DataDirectory.take(options.data())) {
            return database.history(checkpoint.asOf());
        }
    }
}
