package org.beian.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.channels.Channels;
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
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.MeteredInput;
import org.beian.intake.formats.UnpackedInput;
import org.beian.intake.formats.file.FileForm;
import org.beian.intake.formats.file.FileKind;
import org.beian.intake.formats.file.ImportLimits;
import org.beian.law.RequestRejected;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Directory of the imported files, unpacked and readable by the server alone: {@code
 * beian.imports}, else {@code imports} in the data directory. Nodes that take over each other's
 * imports share it.
 */
@ApplicationScoped
public class ImportStore {

    private static final Logger LOG = Logger.getLogger(ImportStore.class.getName());
    private static final int BUFFER = 64 * 1024;
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
     * @param form in which it is kept
     * @throws RequestRejected {@link ImportRefusal#IMPORT_TYPE_REFUSED} when it is something else
     *     than lines of text
     * @throws RequestRejected {@link ImportRefusal#IMPORT_TOO_LARGE} over a limit, as soon as it is
     * @throws RequestRejected {@link ImportRefusal#IMPORT_UNPACKABLE} when it is packed and damaged
     * @throws RequestRejected {@link ImportRefusal#IMPORT_EMPTY} when there is nothing in it
     * @throws RequestRejected {@link ImportRefusal#IMPORT_NOT_STORED} when the disk does not take
     *     it
     */
    public ReceivedFile keep(String name, InputStream body, FileForm form, ImportLimits limits) {
        String storedAs = UUID.randomUUID() + ".lines";
        Path unfinished = null;
        try {
            unfinished = create(storedAs + UNFINISHED);
            ReceivedFile received = receive(name, storedAs, body, unfinished, form, limits);
            Files.move(unfinished, path(storedAs));
            unfinished = null;
            return received;
        } catch (IOException e) {
            throw ImportRefusal.IMPORT_NOT_STORED.causedBy(e);
        } finally {
            if (unfinished != null) {
                drop(unfinished);
            }
        }
    }

    private ReceivedFile receive(
            String name,
            String storedAs,
            InputStream body,
            Path file,
            FileForm form,
            ImportLimits limits)
            throws IOException {
        MeteredInput metered = new MeteredInput(body, limits.bytes());
        PushbackInputStream in = new PushbackInputStream(metered, FileKind.HEAD);
        boolean packed = FileKind.isGzip(FileKind.head(in));
        try (FileChannel channel = writing(file);
                InputStream unpacked = packed ? new GZIPInputStream(in, BUFFER) : in) {
            form.copy(
                    new UnpackedInput(unpacked, metered, limits),
                    Channels.newOutputStream(channel));
            channel.force(true);
            // what follows the packed data was sent too
            in.transferTo(OutputStream.nullOutputStream());
        } catch (EOFException | ZipException damaged) {
            throw ImportRefusal.IMPORT_UNPACKABLE.of(form.rows());
        }
        if (form.rows() == 0) {
            throw ImportRefusal.IMPORT_EMPTY.of();
        }
        return new ReceivedFile(
                name, storedAs, metered.sha256(), metered.count(), Files.size(file), form.rows());
    }

    FileChannel writing(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /** Path of a stored file, which need not exist on this node. */
    public Path path(String storedAs) {
        return folder().resolve(storedAs);
    }

    /** Whether a stored file is on this node. */
    public boolean has(String storedAs) {
        return Files.exists(path(storedAs));
    }

    /** Deletes a stored file; a failure is only logged, as a leftover file does no harm. */
    void delete(String storedAs) {
        drop(path(storedAs));
    }

    /** Deletes partly received files that were left behind when a server ended. */
    public void deleteUnfinished(Instant before) {
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
