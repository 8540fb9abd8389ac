package org.beian.web.page.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Languages of the pages. No other value reaches a resource bundle, so that none falls back to the
 * server's locale.
 */
enum PageLanguage {
    ZH_CN(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    static final String COOKIE = "lang";

    private final Locale locale;

    PageLanguage(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** For {@code html lang} and for the parameter and cookie {@code lang}. */
    String tag() {
        return locale.toLanguageTag();
    }

    PageLanguage other() {
        return this == ZH_CN ? EN : ZH_CN;
    }

    static Optional<PageLanguage> named(String tag) {
        return Stream.of(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    /** The language in the cookie, else Chinese, whatever language the browser prefers. */
    static PageLanguage of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .flatMap(cookie -> named(cookie.getValue()).stream())
                .findFirst()
                .orElse(ZH_CN);
    }
}
