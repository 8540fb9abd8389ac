package org.beian.enforcement.look;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;

/**
 * Socket that gives up at a time, however little comes in between: an answer of a byte now and then
 * holds nobody.
 */
class DeadlineSocket extends Socket {

    private static final long MILLI = 1_000_000;

    private final long end;

    /**
     * @param end as of {@link System#nanoTime}
     */
    DeadlineSocket(long end) {
        this.end = end;
    }

    private int remaining() throws SocketTimeoutException {
        long left = (end - System.nanoTime()) / MILLI;
        if (left <= 0) {
            throw new SocketTimeoutException("Time is over");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
        super.connect(address, timeout == 0 ? remaining() : Math.min(timeout, remaining()));
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                setSoTimeout(remaining());
                return in.read();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                setSoTimeout(remaining());
                return in.read(into, from, length);
            }
        };
    }
}
