package org.beian.web.page.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two languages of the screens. Nothing else reaches a bundle, so none falls back. */
enum Language {
    ZH_CN(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    static final String COOKIE = "lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** For {@code html lang} and for the parameter and cookie {@code lang}. */
    String tag() {
        return locale.toLanguageTag();
    }

    Language other() {
        return this == ZH_CN ? EN : ZH_CN;
    }

    static Optional<Language> named(String tag) {
        return Stream.of(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    /** The language chosen in this browser, else Chinese whatever the browser asks for. */
    static Language of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .flatMap(cookie -> named(cookie.getValue()).stream())
                .findFirst()
                .orElse(ZH_CN);
    }
}
