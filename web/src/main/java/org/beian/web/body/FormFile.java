package org.beian.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * File in the form of a page, in memory only.
 *
 * @param name as the sender calls it; null without one
 * @param content up to one byte above the limit of a document, enough to refuse a larger one
 */
public record FormFile(String name, byte[] content) {

    /** The file that the page's form holds in this field; empty where none was chosen. */
    public static Optional<FormFile> of(HttpServletRequest request, String field) {
        return FormRequest.of(request)
                .flatMap(form -> form.file(field))
                .filter(file -> file.content.length > 0);
    }
}
