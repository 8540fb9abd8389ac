package org.beian.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.beian.law.Spoken;

/** The language of an answer: English when the caller prefers it to Chinese, else zh-CN. */
final class Languages {

    private Languages() {}

    static Locale of(HttpHeaders headers) {
        // most programs name none
        return headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Spoken.of(List.of())
                : Spoken.of(headers.getAcceptableLanguages());
    }
}
