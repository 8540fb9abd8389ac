package org.beian.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.beian.law.RequestRejected;

/**
 * Limits on what a PDF makes its reader do, found by going through the bytes before it is read. A
 * few bytes may promise gigabytes of packed data or millions of objects. The bytes are judged
 * wherever they stand, since a file may say of any place that an object begins there.
 */
final class PdfLimits {

    /** Limit on unpacked bytes of all parts, above what scanned pages need. */
    private static final long UNPACKED = 128L * 1024 * 1024;

    /** How often the bytes of a file may be gone through to unpack its parts, which may overlap. */
    private static final int PASSES = 4;

    /** Limit on streams; each takes a few microseconds, packed or not. */
    private static final int STREAMS = 20_000;

    /** Limit on objects that the tables of a file promise, all its versions together. */
    private static final long OBJECTS = 500_000;

    private static final int LONGEST_COUNT = 9;

    /** Number of objects in a table, or ranges of numbers as pairs of first and count. */
    private static final Pattern COUNTS =
            Pattern.compile(
                    "/(?:(%s)|%s)([\\x00\\s\\[0-9+-]*+)(%%?)"
                            .formatted(name("Index"), name("Size")));

    private static final Pattern INTEGER = Pattern.compile("[0-9]+");

    private PdfLimits() {}

    /**
     * Pattern of a name, any character of which may be written by its code (ISO 32000-1, 7.3.5).
     */
    private static String name(String name) {
        return name.chars()
                .mapToObj(each -> "(?:%c|#(?i:%02x))".formatted(each, each))
                .collect(Collectors.joining());
    }

    /**
     * @throws AttachmentRefused when it promises more objects or has more parts than a document
     *     needs
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_TOO_LARGE} when its parts unpack to
     *     more than 128 MiB
     */
    static void require(byte[] content) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        requireFewObjects(all);
        requireSmallUnpacked(content, all);
    }

    private static void requireFewObjects(String all) {
        long objects = 0;
        Matcher table = COUNTS.matcher(all);
        while (table.find()) {
            long[] numbers =
                    INTEGER.matcher(table.group(2))
                            .results()
                            .mapToLong(each -> count(each.group()))
                            .toArray();
            boolean pairs = table.group(1) != null;
            for (int i = pairs ? 1 : 0; i < (pairs ? numbers.length : 1); i += 2) {
                objects += i < numbers.length ? numbers[i] : 0;
            }
            // a comment in front of a number hides it from this pattern, not from a reader
            if (!table.group(3).isEmpty() || objects > OBJECTS) {
                throw new AttachmentRefused("PDF", "broken");
            }
        }
    }

    private static long count(String digits) {
        return digits.length() > LONGEST_COUNT ? Integer.MAX_VALUE : Long.parseLong(digits);
    }

    /** Unpacks every packed stream without keeping it; a reader would keep it without a limit. */
    private static void requireSmallUnpacked(byte[] content, String all) {
        Inflater inflater = new Inflater();
        byte[] thrownAway = new byte[64 * 1024];
        try {
            long in = 0;
            long out = 0;
            int streams = 0;
            for (int at = all.indexOf("stream"); at >= 0; at = all.indexOf("stream", at + 6)) {
                int start = at + 6;
                while (start < content.length
                        && (content[start] == '\r' || content[start] == '\n')) {
                    start++;
                }
                inflater.reset();
                inflater.setInput(content, start, content.length - start);
                unpack(inflater, thrownAway, UNPACKED - out);
                in += inflater.getBytesRead();
                out += inflater.getBytesWritten();
                if (out > UNPACKED) {
                    throw DocumentRefusal.ATTACHMENT_TOO_LARGE.of("PDF", UNPACKED);
                }
                if (++streams > STREAMS || in > (long) PASSES * content.length) {
                    throw new AttachmentRefused("PDF", "broken");
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static void unpack(Inflater inflater, byte[] thrownAway, long most) {
        try {
            for (int out = -1; out != 0 && inflater.getBytesWritten() <= most; ) {
                out = inflater.inflate(thrownAway);
            }
        } catch (DataFormatException notPacked) {
            return;
        }
    }
}
