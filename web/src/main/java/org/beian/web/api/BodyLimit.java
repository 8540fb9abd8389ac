package org.beian.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import org.beian.code.Settings;
import org.beian.law.LimitRefusals;
import org.beian.law.RequestLimit;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.web.api.problem.CallRefusal;
import org.beian.web.body.AnnouncedBody;
import org.beian.web.body.BoundedBody;

/**
 * Request filter that stops reading a body at its limit, whatever length was announced. The limit
 * is a setting by path, {@code api.bodyMaxBytes} where no other applies.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

    /** Bytes allowed on top of a file for its multipart envelope. */
    private static final int ENVELOPE = 64 * 1024;

    @Inject Settings settings;
    @Inject LimitRefusals refusals;
    @Inject Clock clock;
    @Context HttpServletRequest http;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String setting = setting(path.startsWith("/") ? path.substring(1) : path);
        int limit = settings.number(setting, null, Shanghai.date(clock.instant()));
        int taken = setting.startsWith("api") ? limit : limit + ENVELOPE;
        if (AnnouncedBody.isOver(http, taken)) {
            throw tooLarge(limit);
        }
        if (AnnouncedBody.isIn(http)) {
            request.setEntityStream(
                    new BoundedBody(request.getEntityStream(), taken, () -> tooLarge(limit)));
        }
    }

    private RequestRejected tooLarge(int limit) {
        refusals.count(RequestLimit.BODY_SIZE);
        return CallRefusal.BODY_TOO_LARGE.of(limit);
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
}
