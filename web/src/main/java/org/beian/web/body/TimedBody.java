package org.beian.web.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.beian.law.RequestRejected;

/**
 * Stream of a body that gives up on one that arrives too slowly. Only the time for which the client
 * lets the server wait counts, not that in which the server works on what has come.
 */
final class TimedBody extends ServletInputStream {

    /** Time that any body may take; a longer transfer must keep the minimum rate. */
    static final long GRACE_MILLIS = 10_000;

    static final int BYTES_PER_MILLI = 4;

    private final ServletInputStream in;
    private final Clock clock;
    private final Supplier<RequestRejected> tooSlow;
    private long waited;
    private long taken;

    TimedBody(ServletInputStream in, Clock clock, Supplier<RequestRejected> tooSlow) {
        this.in = in;
        this.clock = clock;
        this.tooSlow = tooSlow;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        long began = clock.instant().toEpochMilli();
        int read = waited(() -> in.read(into, from, length));
        taken += Math.max(0, read);
        waited += Math.max(0, clock.instant().toEpochMilli() - began);
        if (waited > GRACE_MILLIS + taken / BYTES_PER_MILLI) {
            throw tooSlow.get();
        }
        return read;
    }

    /** Performs a read; the server's timeout on the next byte becomes a refusal. */
    private int waited(Callable<Integer> reading) throws IOException {
        try {
            return reading.call();
        } catch (IOException | RuntimeException failed) {
            if (failed.getCause() instanceof TimeoutException) {
                throw tooSlow.get();
            }
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
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
