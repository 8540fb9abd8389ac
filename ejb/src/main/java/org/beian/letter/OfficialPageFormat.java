package org.beian.letter;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.function.BiConsumer;
import org.beian.law.Shanghai;

/**
 * Page format of an official document: A4 with the margins of GB/T 9704, numbered pages, and
 * metadata that name the document and not the software.
 */
final class OfficialPageFormat {

    // points; 28 and 26 mm at the sides
    private static final float LEFT = 79;
    private static final float RIGHT = 74;
    private static final float TOP = 64;
    private static final float BOTTOM = 62;

    private OfficialPageFormat() {}

    /**
     * Texts for the footers and the metadata of a document.
     *
     * @param footer text before the page number
     * @param date the day that the document is of, not that of the rendering
     */
    record About(String title, String footer, String author, LocalDate date) {

        About {
            title = LetterFont.printable(title);
            footer = LetterFont.printable(footer);
            author = LetterFont.printable(author);
        }
    }

    /** The document as PDF, its content written from top to bottom. */
    static byte[] print(About about, LetterWording words, BiConsumer<Document, PdfWriter> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, LEFT, RIGHT, TOP, BOTTOM)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setPageEvent(new PageNumbers(words, about.footer()));
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            document.open();
            describe(writer, about, words);
            content.accept(document, writer);
        }
        return out.toByteArray();
    }

    private static void describe(PdfWriter writer, About about, LetterWording words) {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, new PdfString(about.title(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.AUTHOR, new PdfString(about.author(), PdfObject.TEXT_UNICODE));
        info.put(
                PdfName.CREATIONDATE,
                new PdfDate(GregorianCalendar.from(about.date().atStartOfDay(Shanghai.ZONE))));
        info.remove(PdfName.PRODUCER);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.locale().toLanguageTag()));
    }
}
