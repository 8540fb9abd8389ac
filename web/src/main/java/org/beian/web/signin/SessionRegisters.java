package org.beian.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import org.beian.account.signin.ClientNetwork;
import org.beian.web.proxy.TrustedProxies;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Session listener that keeps the registers of who is signed in and of visitors, and their gauges.
 */
@WebListener
public class SessionRegisters
        implements ServletContextListener, HttpSessionListener, HttpSessionIdListener {

    private static final Metadata METADATA =
            Metadata.builder()
                    .withName("beian_sessions")
                    .withDescription("Sessions on this node")
                    .build();

    @Inject SignedInNow signedIn;
    @Inject VisitorSessions visitors;
    @Inject TrustedProxies proxies;
    @Inject HttpServletRequest request;
    @Inject MetricRegistry metrics;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        metrics.gauge(METADATA, () -> signedIn.list().size(), new Tag("of", "accounts"));
        metrics.gauge(METADATA, visitors::count, new Tag("of", "visitors"));
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        String source = ClientNetwork.of(proxies.clientAddress(request));
        visitors.began(event.getSession(), source);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        signedIn.ended(event.getSession().getId());
        visitors.ended(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        signedIn.ended(before);
        visitors.signedIn(event.getSession(), before);
    }
}
