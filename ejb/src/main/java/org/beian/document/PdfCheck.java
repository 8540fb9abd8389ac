package org.beian.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
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
                    "RichMediaExecute",
                    "Hide",
                    "Movie",
                    "Named",
                    "Sound",
                    "URI");
    private static final Set<String> KEYS =
            Set.of("JS", "EF", "EmbeddedFiles", "XFA", "RichMediaContent", "AA");

    private static final int DEEPEST = 50;
    private static final int LONGEST_TAIL = 1024;

    /** Silent: what is wrong with a file is told to its sender, and a spoilt one has a lot. */
    private static final Logger READER = Logger.getLogger("org.apache.pdfbox");

    static {
        READER.setLevel(Level.OFF);
    }

    private PdfCheck() {}

    /**
     * @throws AttachmentRefused when it is broken, has active parts or no page, or is another file
     *     too
     * @throws RequestRejected {@link DocumentRefusal#ATTACHMENT_TOO_LARGE} over the limits of
     *     {@link PdfLimits}
     */
    static void requireInert(byte[] content) {
        requireOnlyPdf(content);
        PdfLimits.require(content);
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
        } catch (IOException
                | RuntimeException
                | LinkageError
                | StackOverflowError
                | OutOfMemoryError e) {
            // among them: an encryption with certificates asks for a library that is not there
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
