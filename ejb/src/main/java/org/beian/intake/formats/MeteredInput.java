package org.beian.intake.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.beian.intake.ImportRefusal;

/** Input stream that counts and hashes what is read, up to a limit of bytes. */
public final class MeteredInput extends FilterInputStream {

    private final long limit;
    private final MessageDigest digest;
    private long count;

    public MeteredInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count() {
        return count;
    }

    /** SHA-256 of what was read, 64 lower-case hex digits; to be called once, at the end. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
            count += read;
            if (count > limit) {
                throw ImportRefusal.IMPORT_TOO_LARGE.of("BYTES", limit);
            }
            digest.update(into, from, read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) {
        throw new UnsupportedOperationException("what is skipped would not be hashed");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
