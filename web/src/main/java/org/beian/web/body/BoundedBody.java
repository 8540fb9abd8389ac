package org.beian.web.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.beian.law.RequestRejected;

/** Stream of a body that refuses the first byte over a limit, whatever length was announced. */
public final class BoundedBody extends FilterInputStream {

    private final Supplier<RequestRejected> tooLarge;
    private long left;

    public BoundedBody(InputStream in, long most, Supplier<RequestRejected> tooLarge) {
        super(in);
        left = most;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw tooLarge.get();
        }
    }
}
