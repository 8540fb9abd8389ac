package org.beian.intake.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.file.ImportLimits;
import org.beian.law.RequestRejected;

/**
 * Input stream of unpacked data, as a guard against decompression bombs: it fails when the data
 * exceed a limit of bytes, or of the ratio to the bytes sent.
 */
public final class UnpackedInput extends FilterInputStream {

    private static final long RATIO_FROM = 1024 * 1024;

    private final MeteredInput sent;
    private final ImportLimits limits;
    private long count;

    public UnpackedInput(InputStream in, MeteredInput sent, ImportLimits limits) {
        super(in);
        this.sent = sent;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_TOO_LARGE} over a limit
     */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count += Math.max(0, read);
        if (count > limits.unpackedBytes()) {
            throw ImportRefusal.IMPORT_TOO_LARGE.of("UNPACKED", limits.unpackedBytes());
        }
        if (count > RATIO_FROM && count / limits.ratio() > sent.count()) {
            throw ImportRefusal.IMPORT_TOO_LARGE.of("RATIO", limits.ratio());
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
