package org.beian.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/**
 * Session listener that takes sessions that end, or go on under another id, out of the register.
 */
@WebListener
public class SignedInSessions implements HttpSessionListener, HttpSessionIdListener {

    @Inject SignedInNow register;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        register.ended(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        register.ended(before);
    }
}
