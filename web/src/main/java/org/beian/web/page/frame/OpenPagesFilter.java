package org.beian.web.page.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Filter that lets public pages be read without a session (F20): no cookie for the reader, no state
 * on the server. PrimeFaces stores its nonce in the view, and the view in the session; here that
 * session lasts only as long as the request. An existing session is kept.
 */
public final class OpenPagesFilter extends HttpFilter {

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        boolean known = request.getSession(false) != null;
        chain.doFilter(reads && !known ? new WithoutSession(request) : request, response);
    }

    private static final class WithoutSession extends HttpServletRequestWrapper {

        private HttpSession passing;

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            if (passing == null && create) {
                passing = passingSession(getServletContext());
            }
            return passing;
        }
    }

    private static HttpSession passingSession(ServletContext context) {
        Map<String, Object> attributes = new ConcurrentHashMap<>();
        String id = UUID.randomUUID().toString();
        return (HttpSession)
                Proxy.newProxyInstance(
                        OpenPagesFilter.class.getClassLoader(),
                        new Class<?>[] {HttpSession.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getAttribute" -> attributes.get((String) arguments[0]);
                                    case "setAttribute" -> {
                                        attributes.put((String) arguments[0], arguments[1]);
                                        yield null;
                                    }
                                    case "removeAttribute" -> {
                                        attributes.remove((String) arguments[0]);
                                        yield null;
                                    }
                                    case "getAttributeNames" ->
                                            Collections.enumeration(attributes.keySet());
                                    case "getId" -> id;
                                    case "getServletContext" -> context;
                                    case "isNew" -> true;
                                    case "getCreationTime", "getLastAccessedTime" -> 0L;
                                    case "getMaxInactiveInterval" -> 0;
                                    case "hashCode" -> System.identityHashCode(proxy);
                                    case "equals" -> proxy == arguments[0];
                                    default -> null;
                                });
    }
}
