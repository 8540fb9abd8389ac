package org.beian.web.page.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Filter of the language switch: {@code ?lang=en} on any page is stored in a cookie, and the
 * browser is redirected to the same URL without it. A cookie rather than the session, because the
 * choice outlives the sign-in. Behind it a request has the page's locale.
 */
public final class LanguageFilter extends HttpFilter {

    private static final int YEAR = 365 * 24 * 60 * 60;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PageLanguage> chosen =
                isGet(request)
                        ? PageLanguage.named(request.getParameter("lang"))
                        : Optional.empty();
        if (chosen.isEmpty()) {
            chain.doFilter(new PageRequest(request), response);
            return;
        }
        Cookie cookie = new Cookie(PageLanguage.COOKIE, chosen.get().tag());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        response.sendRedirect(withoutLang(request));
    }

    private static boolean isGet(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getDispatcherType() == DispatcherType.REQUEST;
    }

    /** The URL without {@code lang}, with one leading slash, as two would name another host. */
    private static String withoutLang(HttpServletRequest request) {
        String path = "/" + request.getRequestURI().replaceFirst("^[/\\\\]+", "");
        String query =
                Stream.of(request.getQueryString().split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /**
     * Request in the page's language. Faces asks every request for its locales, and the server
     * fails where {@code Accept-Language} is malformed.
     */
    private static final class PageRequest extends HttpServletRequestWrapper {

        PageRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Locale getLocale() {
            return PageLanguage.of(this).locale();
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(getLocale()));
        }
    }
}
