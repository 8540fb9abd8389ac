package org.beian.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.beian.law.RequestRejected;

/**
 * Check that a PDF is inert: it may neither run a script or a program, nor send a form, nor carry
 * files.
 */
final class PdfCheck {

    private static final Set<String> ACTIONS =
            Set.of(
                    "JavaScript",
                    "Launch",
                    "ImportData",
                    "SubmitForm",
                    "GoToR",
                    "GoToE",
                    "Rendition",
                    "RichMediaExecute");
    private static final Set<String> KEYS =
            Set.of("JS", "EF", "EmbeddedFiles", "XFA", "RichMediaContent", "AA");

    private static final int DEEPEST = 50;
    private static final int LONGEST_TAIL = 1024;

    /**
     * Limit on unpacked bytes, above what scanned pages need; a larger file is meant to fill the
     * memory.
     */
    private static final long UNPACKED = 128L * 1024 * 1024;

    /** Silent: what is wrong with a file is told to its sender, and a spoilt one has a lot. */
    private static final Logger READER = Logger.getLogger("org.apache.pdfbox");

    static {
        READER.setLevel(Level.OFF);
    }

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
        // not lenient: what the reader skipped as broken, a viewer might still find
        try (PDDocument pdf = new PDFParser(new RandomAccessReadBuffer(content)).parse(false)) {
            if (pdf.getNumberOfPages() < 1) {
                throw new AttachmentRefused("PDF", "empty");
            }
            COSDocument parts = pdf.getDocument();
            requireInert(parts.getTrailer(), 0);
            for (COSObjectKey key : List.copyOf(parts.getXrefTable().keySet())) {
                COSBase object = parts.getObjectFromPool(key).getObject();
                if (object == null) {
                    throw new AttachmentRefused("PDF", "broken");
                }
                requireInert(object, 0);
            }
        } catch (AttachmentRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException | LinkageError e) {
            // an encryption with certificates asks for a library that is not there
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

    private static void requireInert(COSBase object, int depth) {
        if (depth > DEEPEST) {
            throw new AttachmentRefused("PDF", "broken");
        }
        if (object instanceof COSArray array) {
            for (COSBase item : array) {
                requireInert(item, depth + 1);
            }
        } else if (object instanceof COSDictionary dictionary) {
            if (dictionary.getDictionaryObject(COSName.S) instanceof COSName action
                    && ACTIONS.contains(action.getName())) {
                throw new AttachmentRefused("PDF", action.getName());
            }
            for (COSName key : dictionary.keySet()) {
                if (KEYS.contains(key.getName())) {
                    throw new AttachmentRefused("PDF", key.getName());
                }
                requireInert(dictionary.getItem(key), depth + 1);
            }
        }
    }
}
