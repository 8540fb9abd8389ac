package org.beian.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.beian.code.Settings;
import org.beian.law.LimitRefusals;
import org.beian.law.RequestLimit;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.web.api.problem.CallRefusal;

/**
 * Request filter that stops reading a body at its limit, whatever length was announced, and one
 * that arrives too slowly, as it would hold a server thread (F20). The limit is a setting by path,
 * {@code api.bodyMaxBytes} where no other applies.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

    /** Bytes allowed on top of a file for its multipart envelope. */
    private static final int ENVELOPE = 64 * 1024;

    /** Time that any body may take; a longer transfer must keep the minimum rate. */
    private static final long GRACE_MILLIS = 30_000;

    private static final int BYTES_PER_MILLI = 4;

    @Inject Settings settings;
    @Inject LimitRefusals refusals;
    @Inject Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String setting = setting(path.startsWith("/") ? path.substring(1) : path);
        int limit = settings.number(setting, null, Shanghai.date(clock.instant()));
        int taken = setting.startsWith("api") ? limit : limit + ENVELOPE;
        if (announced(request) > taken) {
            throw tooLarge(limit);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), taken, limit));
        }
    }

    private RequestRejected tooLarge(int limit) {
        refusals.count(RequestLimit.BODY_SIZE);
        return CallRefusal.BODY_TOO_LARGE.of(limit);
    }

    private RequestRejected tooSlow() {
        refusals.count(RequestLimit.BODY_TIME);
        return CallRefusal.BODY_TOO_SLOW.of();
    }

    private static String setting(String path) {
        if (path.startsWith("attachments")) {
            return "attachment.maxBytes";
        }
        if (path.startsWith("imports")) {
            return "import.maxBytes";
        }
        return path.startsWith("observations") ? "observation.maxBytes" : "api.bodyMaxBytes";
    }

    /**
     * The announced length, -1 without one; parsed here, because the server's own parsing fails
     * above two gigabytes.
     */
    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return -1;
        }
        return length.matches("[0-9]{1,18}") ? Long.parseLong(length) : Long.MAX_VALUE;
    }

    private final class Limited extends FilterInputStream {

        private final int limit;
        private final long most;
        private final long since;
        private long left;

        Limited(InputStream in, long most, int limit) {
            super(in);
            this.most = most;
            this.limit = limit;
            left = most;
            since = clock.instant().toEpochMilli();
        }

        @Override
        public int read() throws IOException {
            int read = waited(() -> super.read());
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = waited(() -> super.read(into, from, length));
            count(Math.max(0, read));
            return read;
        }

        /** Performs a read; the server's timeout on the next byte becomes a refusal. */
        private int waited(Callable<Integer> reading) throws IOException {
            try {
                return reading.call();
            } catch (IOException | RuntimeException failed) {
                if (failed.getCause() instanceof TimeoutException) {
                    throw tooSlow();
                }
                throw failed;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private void count(int read) {
            left -= read;
            long taken = clock.instant().toEpochMilli() - since;
            if (taken > GRACE_MILLIS + (most - left) / BYTES_PER_MILLI) {
                throw tooSlow();
            }
            if (left < 0) {
                throw tooLarge(limit);
            }
        }
    }
}
