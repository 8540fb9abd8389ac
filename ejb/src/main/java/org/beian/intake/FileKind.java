package org.beian.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;

/** Tells by its first bytes what a file is; its name and the announced type do not count. */
final class FileKind {

    /** As many bytes as are looked at. */
    static final int HEAD = 4096;

    private static final Tika TIKA = new Tika();

    /** Beginnings of what is no text: archives, documents, pictures. */
    private static final List<String> OTHERS =
            List.of(
                    "PK\3\4",
                    "PK\5\6",
                    "PK\7\b",
                    "BZh",
                    "\u00FD7zXZ\0",
                    "7z\u00BC\u00AF\u0027\u001C",
                    "Rar!",
                    "%PDF",
                    "\u0089PNG",
                    "\u00FF\u00D8\u00FF",
                    "GIF8",
                    "\u00D0\u00CF\u0011\u00E0",
                    "\u001F\u008B");

    /** Byte-order marks of other encodings. */
    private static final Map<String, String> ENCODINGS =
            Map.of(
                    "\u00FE\u00FF",
                    "UTF-16",
                    "\u00FF\u00FE",
                    "UTF-16",
                    "\0\0\u00FE\u00FF",
                    "UTF-32");

    private FileKind() {}

    /** RFC 1952, 2.3.1. */
    static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    /**
     * @throws ImportTypeRefused when these are the first bytes of something else than UTF-8 text,
     *     or of mark-up
     */
    static void requireLines(byte[] head) {
        foreign(head)
                .ifPresent(
                        kind -> {
                            throw new ImportTypeRefused(kind);
                        });
    }

    private static Optional<String> foreign(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> encoding : ENCODINGS.entrySet()) {
            if (text.startsWith(encoding.getKey())) {
                return Optional.of(encoding.getValue());
            }
        }
        boolean markUp =
                text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<");
        return markUp || OTHERS.stream().anyMatch(text::startsWith)
                ? Optional.of(TIKA.detect(head))
                : Optional.empty();
    }
}
