package org.beian.web.body;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.beian.code.Settings;
import org.beian.law.LimitRefusals;
import org.beian.law.Refusal;
import org.beian.law.RequestLimit;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;

/**
 * Filter that gives pages their forms as {@link FormRequest}, and answers one that is broken or
 * over a limit. It stands before the filter that asks for the first parameter.
 */
public final class FormFilter extends HttpFilter {

    @Inject transient Settings settings;
    @Inject transient LimitRefusals refusals;
    @Inject transient Clock clock;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean form = "POST".equals(request.getMethod()) && AnnouncedBody.isIn(request);
        if (!form || request.getServletPath().matches("/api(/.*)?")) {
            chain.doFilter(request, response);
            return;
        }
        int most = settings.number("attachment.maxBytes", null, Shanghai.date(clock.instant()));
        try {
            chain.doFilter(new FormRequest(request, most), response);
        } catch (RequestRejected refused) {
            if (refused.kind() == Refusal.Kind.TOO_LARGE) {
                refusals.count(RequestLimit.BODY_SIZE);
            }
            UnreadBody.refuse(request, response, refused);
        }
    }
}
