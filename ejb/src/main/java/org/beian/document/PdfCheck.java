package org.beian.document;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.beian.law.RequestRejected;

/**
 * Check that a PDF is inert: it may neither run a script or a program, nor send a form, nor carry
 * files.
 */
final class PdfCheck {

    private static final Set<String> ACTIONS =
            Set.of(
                    "/JavaScript",
                    "/Launch",
                    "/ImportData",
                    "/SubmitForm",
                    "/GoToR",
                    "/GoToE",
                    "/Rendition",
                    "/RichMediaExecute");
    private static final Set<String> KEYS =
            Set.of("/JS", "/EF", "/EmbeddedFiles", "/XFA", "/RichMediaContent", "/AA");

    private static final int DEEPEST = 50;
    private static final int LONGEST_TAIL = 1024;

    /**
     * Limit on unpacked bytes, above what scanned pages need; a larger file is meant to fill the
     * memory.
     */
    private static final long UNPACKED = 128L * 1024 * 1024;

    private PdfCheck() {}

    /**
     * @throws AttachmentRefused when it is broken, has active parts or no page, or is another file
     *     too
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_TOO_LARGE} when its parts unpack to
     *     more than 128 MiB
     */
    static void requireInert(byte[] content) {
        requireOnlyPdf(content);
        requireNoBomb(content);
        try (PdfReader reader = new PdfReader(content)) {
            if (reader.getNumberOfPages() < 1) {
                throw new AttachmentRefused("PDF", "empty");
            }
            requireInert(reader.getTrailer(), 0);
            for (int i = 0; i < reader.getXrefSize(); i++) {
                requireInert(reader.getPdfObject(i), 0);
            }
        } catch (AttachmentRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw new AttachmentRefused("PDF", "broken");
        }
    }

    /**
     * Requires that nothing stands before the header or after the end, so that the PDF is not an
     * archive or a web page at the same time.
     */
    private static void requireOnlyPdf(byte[] content) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        int end = all.lastIndexOf("%%EOF");
        boolean only =
                all.startsWith("%PDF-")
                        && end >= 0
                        && all.length() - end < LONGEST_TAIL
                        && all.substring(end + 5).chars().allMatch(each -> each <= ' ');
        if (!only) {
            throw new AttachmentRefused("PDF", "broken");
        }
    }

    /**
     * Unpacks every packed stream without keeping it, because the PDF reader would unpack into
     * memory without a limit.
     */
    private static void requireNoBomb(byte[] content) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        long total = 0;
        for (int at = all.indexOf("stream"); at >= 0; at = all.indexOf("stream", at + 6)) {
            int start = at + 6;
            while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
                start++;
            }
            total += unpacked(content, start);
            if (total > UNPACKED) {
                throw DocumentRefusal.ATTACHMENT_TOO_LARGE.of("PDF", UNPACKED);
            }
        }
    }

    /** Unpacked size of a stream, counted to just above the limit; 0 when it is not packed. */
    private static long unpacked(byte[] content, int start) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, start, content.length - start);
            byte[] thrownAway = new byte[64 * 1024];
            long total = 0;
            for (int out = -1; out != 0 && total <= UNPACKED; ) {
                out = inflater.inflate(thrownAway);
                total += out;
            }
            return total;
        } catch (DataFormatException expected) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private static void requireInert(PdfObject object, int depth) {
        if (depth > DEEPEST) {
            throw new AttachmentRefused("PDF", "broken");
        }
        if (object instanceof PdfArray array) {
            for (PdfObject item : array.getElements()) {
                requireInert(item, depth + 1);
            }
        } else if (object instanceof PdfDictionary dictionary) {
            PdfObject action = dictionary.getDirectObject(PdfName.S);
            if (action != null && ACTIONS.contains(action.toString())) {
                throw new AttachmentRefused("PDF", action.toString().substring(1));
            }
            for (PdfName key : dictionary.getKeys()) {
                if (KEYS.contains(key.toString())) {
                    throw new AttachmentRefused("PDF", key.toString().substring(1));
                }
                requireInert(dictionary.get(key), depth + 1);
            }
        }
    }
}
