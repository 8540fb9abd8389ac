package org.beian.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The directory with imported files, unpacked and readable by the server alone: {@code
 * beian.imports}, else {@code imports} in the data directory. Nodes that take over each other's
 * imports share it.
 */
@ApplicationScoped
class ImportStore {

    private static final Logger LOG = Logger.getLogger(ImportStore.class.getName());
    private static final int BUFFER = 64 * 1024;
    private static final long RATIO_FROM = 1024 * 1024;
    private static final String UNFINISHED = ".part";

    @Inject
    @ConfigProperty(name = "beian.imports")
    Optional<String> directory;

    @Inject
    @ConfigProperty(name = "beian.data", defaultValue = ".data")
    String data;

    /**
     * Writes a file as it comes in, unpacked, and forces it to the disk.
     *
     * @param name as the sender calls it
     * @throws ImportTypeRefused when it is something else than lines of text
     * @throws ImportTooLarge over a limit, as soon as it is
     * @throws ImportUnpackable when it is packed and damaged
     * @throws ImportEmpty when there is nothing in it
     * @throws ImportNotStored when the disk does not take it
     */
    ReceivedFile keep(String name, InputStream body, ImportLimits limits) {
        String storedAs = UUID.randomUUID() + ".lines";
        Path unfinished = null;
        try {
            unfinished = create(storedAs + UNFINISHED);
            ReceivedFile received = receive(name, storedAs, body, unfinished, limits);
            Files.move(unfinished, path(storedAs));
            unfinished = null;
            return received;
        } catch (IOException e) {
            throw new ImportNotStored(e);
        } finally {
            if (unfinished != null) {
                drop(unfinished);
            }
        }
    }

    private ReceivedFile receive(
            String name, String storedAs, InputStream body, Path file, ImportLimits limits)
            throws IOException {
        MeteredInput metered = new MeteredInput(body, limits.bytes());
        PushbackInputStream in = new PushbackInputStream(metered, FileKind.HEAD);
        RowCount rows = new RowCount();
        long stored;
        if (FileKind.isGzip(head(in))) {
            try (InputStream unpacked = new GZIPInputStream(in, BUFFER)) {
                stored = copy(unpacked, file, rows, limits, metered);
                // what follows the packed data was sent too
                in.transferTo(OutputStream.nullOutputStream());
            } catch (EOFException | ZipException damaged) {
                throw new ImportUnpackable(rows.rows());
            }
        } else {
            stored = copy(in, file, rows, limits, metered);
        }
        if (rows.rows() == 0) {
            throw new ImportEmpty();
        }
        return new ReceivedFile(
                name, storedAs, metered.sha256(), metered.count(), stored, rows.rows());
    }

    private static long copy(
            InputStream from, Path file, RowCount rows, ImportLimits limits, MeteredInput metered)
            throws IOException {
        PushbackInputStream in = new PushbackInputStream(from, FileKind.HEAD);
        FileKind.requireLines(head(in));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            long stored = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                stored += read;
                requireWithin(limits, stored, metered.count());
                rows.add(buffer, read);
                write(out, ByteBuffer.wrap(buffer, 0, read));
            }
            out.force(true);
            return stored;
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static void requireWithin(ImportLimits limits, long stored, long received) {
        if (stored > limits.unpackedBytes()) {
            throw new ImportTooLarge("UNPACKED", limits.unpackedBytes());
        }
        if (stored > RATIO_FROM && stored / limits.ratio() > received) {
            throw new ImportTooLarge("RATIO", limits.ratio());
        }
    }

    /** The first bytes, which are read again afterwards. */
    private static byte[] head(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(FileKind.HEAD);
        in.unread(head);
        return head;
    }

    /** Where a stored file lies; whether it is there on this node is another question. */
    Path path(String storedAs) {
        return folder().resolve(storedAs);
    }

    /** A file that stays is untidy, not a danger. */
    void delete(String storedAs) {
        drop(path(storedAs));
    }

    /** Deletes what was half received when a server ended. */
    void deleteUnfinished(Instant before) {
        if (Files.notExists(folder())) {
            return;
        }
        try (Stream<Path> files = Files.list(folder())) {
            List<Path> unfinished =
                    files.filter(file -> file.toString().endsWith(UNFINISHED)).toList();
            for (Path file : unfinished) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    drop(file);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The import directory cannot be tidied", e);
        }
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "An imported file cannot be deleted: " + file, e);
        }
    }

    private Path create(String name) throws IOException {
        Files.createDirectories(folder());
        boolean posix = Files.getFileStore(folder()).supportsFileAttributeView("posix");
        FileAttribute<?>[] ownerOnly =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return Files.createFile(path(name), ownerOnly);
    }

    private Path folder() {
        return directory.map(Path::of).orElseGet(() -> Path.of(data, "imports"));
    }
}
