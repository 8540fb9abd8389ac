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
import org.beian.code.Settings;
import org.beian.law.Declined.Kind;
import org.beian.law.Shanghai;

/**
 * Stops reading a body at the limit (setting {@code api.bodyMaxBytes}), whatever length was
 * announced.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

    /** What multipart adds around a file. */
    private static final int ENVELOPE = 64 * 1024;

    @Inject Settings settings;
    @Inject Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        String setting =
                path.startsWith("attachments")
                        ? "attachment.maxBytes"
                        : path.startsWith("imports") ? "import.maxBytes" : "api.bodyMaxBytes";
        int limit = settings.number(setting, null, Shanghai.date(clock.instant()));
        int taken = setting.startsWith("api") ? limit : limit + ENVELOPE;
        if (announced(request) > taken) {
            throw BodyRefused.because(Kind.TOO_LARGE, "BODY_TOO_LARGE", limit);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), taken, limit));
        }
    }

    /** Read here: the server's own reading ends at two gigabytes, with an exception. */
    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return -1;
        }
        return length.matches("[0-9]{1,18}") ? Long.parseLong(length) : Long.MAX_VALUE;
    }

    private static final class Limited extends FilterInputStream {

        private final int limit;
        private long left;

        Limited(InputStream in, long left, int limit) {
            super(in);
            this.left = left;
            this.limit = limit;
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
                throw BodyRefused.because(Kind.TOO_LARGE, "BODY_TOO_LARGE", limit);
            }
        }
    }
}
