package org.beian.web.page.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stub of a servlet request and of its response, without a container. */
public final class Requests {

    final Map<String, String> headers = new HashMap<>();
    public final Map<String, String> parameters = new HashMap<>();
    public final Set<String> roles = new HashSet<>();
    final Map<String, Object> session = new HashMap<>();
    final Map<String, Object> attributes = new HashMap<>();
    final List<Cookie> brought = new ArrayList<>();
    final List<Cookie> cookies = new ArrayList<>();
    final Map<String, String> answered = new HashMap<>();
    boolean sessionStarted;
    boolean secure;
    public String method = "GET";
    public String path = "/index.xhtml";
    String query;
    String user;
    int status;

    public HttpServletRequest request() {
        return proxy(
                HttpServletRequest.class,
                (self, called, args) ->
                        switch (called.getName()) {
                            case "getMethod" -> method;
                            case "getDispatcherType" -> DispatcherType.REQUEST;
                            case "getServletPath", "getRequestURI" -> path;
                            case "getQueryString" -> query;
                            case "getHeader" -> headers.get((String) args[0]);
                            case "getContentType" -> headers.get("Content-Type");
                            case "getParameterMap" -> parameters;
                            case "getParameter" -> parameters.get((String) args[0]);
                            case "getSession" -> args == null || sessionStarted ? session() : null;
                            case "getCookies" -> brought.toArray(Cookie[]::new);
                            case "getAttribute" -> attributes.get((String) args[0]);
                            case "setAttribute" -> attributes.put((String) args[0], args[1]);
                            case "isUserInRole" -> roles.contains((String) args[0]);
                            case "isSecure" -> secure;
                            case "getContextPath" -> "";
                            case "getUserPrincipal" -> user == null ? null : (Principal) () -> user;
                            default -> null;
                        });
    }

    HttpServletResponse response() {
        return proxy(
                HttpServletResponse.class,
                (self, called, args) -> {
                    switch (called.getName()) {
                        case "sendError", "setStatus" -> status = (int) args[0];
                        case "setContentType" -> answered.put("Content-Type", (String) args[0]);
                        case "getOutputStream" -> {
                            return NOWHERE;
                        }
                        case "sendRedirect" -> answered.put("Location", (String) args[0]);
                        case "setHeader" -> answered.put((String) args[0], (String) args[1]);
                        case "addCookie" -> cookies.add((Cookie) args[0]);
                        default -> throw new UnsupportedOperationException(called.getName());
                    }
                    return null;
                });
    }

    private static final ServletOutputStream NOWHERE =
            new ServletOutputStream() {

                @Override
                public void write(int b) {}

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {}
            };

    private HttpSession session() {
        sessionStarted = true;
        return proxy(
                HttpSession.class,
                (self, called, args) ->
                        switch (called.getName()) {
                            case "getAttribute" -> session.get((String) args[0]);
                            case "setAttribute" -> session.put((String) args[0], args[1]);
                            default -> throw new UnsupportedOperationException(called.getName());
                        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
