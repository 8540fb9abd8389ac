package org.beian.durability;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A file system of a few hundred megabytes that a test fills; only root may mount one. */
final class SmallDisk implements AutoCloseable {

    private final Path root;
    private final Path ballast;

    /** Mounts one, or leaves the test out with a message where that is not allowed. */
    SmallDisk(String name, int megabytes) throws IOException {
        root = Path.of("target", "disks", name).toAbsolutePath();
        ballast = root.resolve("ballast");
        Files.createDirectories(root);
        run("umount", root.toString());
        int mounted =
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", "" + root);
        Assumptions.assumeTrue(mounted == 0, "no right to mount a small disk");
    }

    Path directory(String name) {
        return root.resolve(name);
    }

    /** Leaves no room for another byte, now or again. */
    void fill() {
        byte[] some = new byte[4096];
        try (OutputStream out =
                Files.newOutputStream(
                        ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            if (free() > 0) {
                throw new UncheckedIOException(full);
            }
        }
    }

    void makeRoom() {
        try {
            Files.delete(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long free() {
        return root.toFile().getUsableSpace();
    }

    @Override
    public void close() {
        run("umount", "-l", root.toString());
    }

    private static int run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } catch (IOException noSuchCommand) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
