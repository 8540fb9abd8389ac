package org.beian.config.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Data directory, which holds all that survives a stop; one launcher at a time may have it. */
final class DataDirectory implements AutoCloseable {

    private static final int ORPHAN_SECONDS = 30;

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the directory when it is missing, locks it, and stops a server that outlived its
     * killed launcher.
     */
    static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            restrict(path, "rwx------");
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartFailed("The system already runs on " + path);
            }
            DataDirectory taken = new DataDirectory(path, channel);
            taken.stopOrphan();
            return taken;
        } catch (IOException e) {
            throw new StartFailed("The data directory " + path + " cannot be used", e);
        }
    }

    /** Locks the directory until the channel is closed, or its process ends in whatever way. */
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Deletes a directory in here with all that it holds. */
    void clear(String name) throws IOException {
        Path directory = path.resolve(name);
        if (Files.exists(directory)) {
            delete(directory);
        }
    }

    /** Deletes a directory with all that it holds. */
    static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    /**
     * Stores the identity of the server, so that the next start finds it when this launcher is
     * killed.
     */
    void remember(ProcessHandle server) throws IOException {
        Files.writeString(path.resolve("server"), identity(server));
    }

    private void stopOrphan() throws IOException {
        Path file = path.resolve("server");
        if (Files.exists(file)) {
            String known = Files.readString(file);
            Optional<ProcessHandle> orphan =
                    ProcessHandle.of(Long.parseLong(known.split(" ")[0]))
                            .filter(process -> identity(process).equals(known));
            orphan.ifPresent(DataDirectory::end);
            Files.delete(file);
        }
    }

    private static void end(ProcessHandle orphan) {
        CompletableFuture<ProcessHandle> ended = orphan.onExit();
        orphan.destroy();
        try {
            ended.get(ORPHAN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            orphan.destroyForcibly();
            ended.join();
        } catch (InterruptedException | ExecutionException e) {
            throw new StartFailed("The server of the last start does not end", e);
        }
    }

    /** Process id with the time of the start, as the operating system may use an id again. */
    private static String identity(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().map(Object::toString).orElse("");
    }

    static void restrict(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailed("The data directory " + path + " cannot be given back", e);
        }
    }
}
