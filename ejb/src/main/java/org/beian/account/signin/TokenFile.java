package org.beian.account.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Level;
import java.util.logging.Logger;

/** File with the administrator's token, readable only by its owner from its creation on. */
final class TokenFile {

    private static final Logger LOG = Logger.getLogger(TokenFile.class.getName());

    private final Path file;

    TokenFile(Path folder) {
        file = folder.resolve("first-administrator.token").toAbsolutePath();
    }

    Path write(String token) {
        try {
            Files.createDirectories(file.getParent());
            Path written = Files.createTempFile(file.getParent(), "token", ".new", ownerOnly());
            Files.writeString(written, token + System.lineSeparator());
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The token cannot be written to " + file, e);
        }
    }

    /** Deletes the file of a used token; a failure is only logged, as the token is worthless. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The used token file cannot be deleted: " + file, e);
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
