package org.beian.filing;

import java.util.Locale;

/** The document of a subject as one comparable text: type, colon, number in upper case. */
final class DocumentKey {

    private DocumentKey() {}

    /** Null when type or number is missing. */
    static String of(FilingContent.Document document) {
        String number = number(document);
        return number == null || document.type() == null ? null : document.type() + ":" + number;
    }

    static String number(FilingContent.Document document) {
        return document == null || document.number() == null || document.number().isBlank()
                ? null
                : document.number().toUpperCase(Locale.ROOT);
    }
}
