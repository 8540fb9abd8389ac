package org.beian.web.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/**
 * Stream of a body that ends after the announced bytes. The server's own goes on beside an {@code
 * Upgrade} and for a CONNECT: whoever reads it would wait for what never comes.
 */
final class CountedBody extends ServletInputStream {

    private final ServletInputStream in;
    private long left;

    CountedBody(ServletInputStream in, long announced) {
        this.in = in;
        left = announced;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = in.read(into, from, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), left);
    }

    @Override
    public boolean isFinished() {
        return left == 0 || in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }
}
