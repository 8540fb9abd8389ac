package org.beian.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language of an answer: English when the caller prefers it to Chinese, else zh-CN. */
final class Languages {

    private Languages() {}

    static Locale of(HttpHeaders headers) {
        for (Locale wanted : headers.getAcceptableLanguages()) {
            if ("zh".equals(wanted.getLanguage())) {
                return Locale.SIMPLIFIED_CHINESE;
            }
            if ("en".equals(wanted.getLanguage())) {
                return Locale.ENGLISH;
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
