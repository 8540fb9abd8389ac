package org.beian.intake.formats.file;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;
import org.beian.intake.ImportRefusal;
import org.beian.law.RequestRejected;

/** Detection of a file's kind by its first bytes; its name and the announced type do not count. */
public final class FileKind {

    /** Number of bytes that are looked at. */
    public static final int HEAD = 4096;

    private static final Tika TIKA = new Tika();

    /** First bytes of files that are no text: archives, documents, pictures, programs. */
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
                    "\u001F\u008B",
                    "MZ");

    /** Byte-order marks of other encodings. */
    private static final Map<String, String> ENCODINGS =
            Map.of(
                    "\u00FE\u00FF",
                    "UTF-16",
                    "\u00FF\u00FE",
                    "UTF-16",
                    "\0\0\u00FE\u00FF",
                    "UTF-32");

    private static final String MARK = "\u00EF\u00BB\u00BF";

    private FileKind() {}

    /** Whether the bytes begin a gzip file (RFC 1952, 2.3.1). */
    public static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    /** Whether the bytes begin a ZIP file, as a workbook is one. */
    public static boolean isZip(byte[] head) {
        return latin(head).startsWith("PK\3\4");
    }

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_TYPE_REFUSED} when these are the first
     *     bytes of something else than UTF-8 text, or of mark-up
     */
    public static void requireLines(byte[] head) {
        foreign(head)
                .ifPresent(
                        kind -> {
                            throw ImportRefusal.IMPORT_TYPE_REFUSED.of(kind);
                        });
    }

    /** The first bytes, pushed back to be read again. */
    public static byte[] head(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        in.unread(head);
        return head;
    }

    /**
     * @throws RequestRejected {@link ImportRefusal#IMPORT_FORMAT_REFUSED} when these are the first
     *     bytes of mark-up, or of something else than text in an accepted encoding
     */
    public static void requireText(byte[] head) {
        boolean wide = latin(head).startsWith("\0\0\u00FE\u00FF");
        if (wide || marked(head).isEmpty()) {
            foreign(head)
                    .ifPresent(
                            kind -> {
                                throw ImportRefusal.IMPORT_FORMAT_REFUSED.of(kind);
                            });
        }
    }

    /** The encoding that a byte-order mark indicates; empty without one. */
    public static Optional<Charset> marked(byte[] head) {
        String text = latin(head);
        if (text.startsWith(MARK)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (text.startsWith("\u00FF\u00FE")) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return text.startsWith("\u00FE\u00FF")
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /** Whether the text begins as a JSON object does. */
    public static boolean isJson(byte[] head, Charset charset) {
        String text = new String(head, charset).replaceFirst("^\uFEFF", "").stripLeading();
        return text.startsWith("{");
    }

    private static String latin(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> foreign(byte[] head) {
        String text = latin(head);
        for (Map.Entry<String, String> encoding : ENCODINGS.entrySet()) {
            if (text.startsWith(encoding.getKey())) {
                return Optional.of(encoding.getValue());
            }
        }
        boolean markUp = text.replaceFirst("^" + MARK, "").stripLeading().startsWith("<");
        return markUp || OTHERS.stream().anyMatch(text::startsWith)
                ? Optional.of(TIKA.detect(head))
                : Optional.empty();
    }
}
