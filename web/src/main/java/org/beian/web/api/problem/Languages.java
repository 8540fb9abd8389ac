package org.beian.web.api.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.beian.law.Spoken;

/** The language of an answer: English when the caller prefers it to Chinese, else zh-CN. */
public final class Languages {

    private Languages() {}

    public static Locale of(HttpHeaders headers) {
        // most programs name none
        return headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Spoken.of(List.of())
                : Spoken.of(headers.getAcceptableLanguages());
    }
}
