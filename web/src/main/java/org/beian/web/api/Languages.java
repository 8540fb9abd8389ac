package org.beian.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.beian.law.Spoken;

/** The language of an answer: English when the caller prefers it to Chinese, else zh-CN. */
final class Languages {

    private Languages() {}

    static Locale of(HttpHeaders headers) {
        return Spoken.of(headers.getAcceptableLanguages());
    }
}
