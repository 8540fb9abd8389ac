package org.beian.config.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secret key of the history (HMAC-SHA256). It lives in a file outside the database, so that whoever
 * can write to the database alone cannot make a changed history look whole.
 */
public final class TrailKey {

    private static final String ALGORITHM = "HmacSHA256";

    /** Bytes of the longest file that is looked at; a key has 64 and the end of its line. */
    private static final long LONGEST = 1000;

    private final SecretKey key;

    private TrailKey(SecretKey key) {
        this.key = key;
    }

    /**
     * Reads the key.
     *
     * @throws IOException with a sentence that names the file, when it holds no key
     */
    public static TrailKey read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("The trail's key file " + file + " is a directory");
        }
        String text;
        try {
            text = Files.size(file) > LONGEST ? "" : Files.readString(file).strip();
        } catch (IOException e) {
            throw new IOException(
                    "The trail's key file %s cannot be read (%s)"
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
        if (!text.matches("[0-9a-fA-F]{64}")) {
            throw new IOException(
                    "The trail's key file %s is damaged: it does not hold 64 hex digits"
                            .formatted(file));
        }
        return new TrailKey(new SecretKeySpec(HexFormat.of().parseHex(text), ALGORITHM));
    }

    /**
     * Key for another purpose, which tells nothing of this one.
     *
     * @param purpose without the signs {@code |} and line feed, which seals of the history have
     */
    public TrailKey derived(String purpose) {
        return new TrailKey(new SecretKeySpec(mac(purpose), ALGORITHM));
    }

    /** HMAC-SHA256 of a text, 64 lower-case hex digits. */
    public String seal(String text) {
        return HexFormat.of().formatHex(mac(text));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seal of the head of a case's history: its number of entries and the hash of the last. */
    public String seal(String caseType, long caseId, int count, String head) {
        return seal(caseType + '|' + caseId + '|' + count + '|' + head);
    }
}
