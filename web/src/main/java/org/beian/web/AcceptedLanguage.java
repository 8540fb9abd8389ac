package org.beian.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.beian.law.SupportedLocales;

/**
 * Language of a response to an API client, by its {@code Accept-Language}; Chinese without one, and
 * with one that cannot be parsed (RFC 9110 12.5.4 lets a server disregard it).
 */
public final class AcceptedLanguage {

    /** Longer ones are disregarded: the time to parse them grows with their square. */
    private static final int LONGEST = 1000;

    private AcceptedLanguage() {}

    /** Does not ask the request for its locales: the server fails at a malformed header. */
    public static Locale of(HttpServletRequest request) {
        return of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Locale of(String header) {
        return SupportedLocales.of(
                ranges(header).stream()
                        .filter(range -> range.getWeight() > 0)
                        .map(range -> Locale.forLanguageTag(range.getRange()))
                        .toList());
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return header == null || header.length() > LONGEST
                    ? List.of()
                    : LanguageRange.parse(header);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // the latter at a hyphen alone
            return List.of();
        }
    }
}
