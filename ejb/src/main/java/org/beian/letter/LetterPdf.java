package org.beian.letter;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.List;
import org.beian.law.Shanghai;
import org.beian.letter.LetterText.Reason;

/**
 * Sets a letter as an official one: an A4 PDF with the Chinese font embedded as a subset, its text
 * extractable, nothing in it but what the letter says (B5). Safe for many threads; usable without a
 * container.
 */
@ApplicationScoped
public class LetterPdf {

    // points; the sides as on an official document (GB/T 9704: 28 and 26 mm)
    private static final float LEFT = 79;
    private static final float RIGHT = 74;
    private static final float TOP = 64;
    private static final float BOTTOM = 62;

    /**
     * The letter as PDF. Text is shown literally; characters that the font lacks appear as 〓,
     * control and format characters do not appear.
     */
    public byte[] render(LetterText letter) {
        LetterWording words = new LetterWording(letter.locale());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, LEFT, RIGHT, TOP, BOTTOM)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setPageEvent(
                    new PageNumbers(words, LetterFont.printable(letter.letterNumber())));
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            document.open();
            describe(writer, letter, words);
            write(letter, words, new LetterSheet(document, writer, words));
        }
        return out.toByteArray();
    }

    private static void describe(PdfWriter writer, LetterText letter, LetterWording words) {
        String title =
                LetterFont.printable(letter.title())
                        + " "
                        + LetterFont.printable(letter.letterNumber());
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, new PdfString(title, PdfObject.TEXT_UNICODE));
        info.put(
                PdfName.AUTHOR,
                new PdfString(LetterFont.printable(letter.signer()), PdfObject.TEXT_UNICODE));
        // the day of the decision, not of the rendering; and no word about the software
        info.put(PdfName.CREATIONDATE, startOf(letter.date()));
        info.remove(PdfName.PRODUCER);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.locale().toLanguageTag()));
    }

    private static PdfDate startOf(LocalDate date) {
        return new PdfDate(GregorianCalendar.from(date.atStartOfDay(Shanghai.ZONE)));
    }

    private static void write(LetterText letter, LetterWording words, LetterSheet sheet) {
        sheet.letterhead(letter.letterhead());
        sheet.number(letter.letterNumber());
        sheet.title(letter.title());
        sheet.addressee(words.text("label.addressee", letter.addressee()));
        sheet.facts(letter.facts());
        letter.paragraphs().forEach(sheet::text);
        writeReasons(letter.reasons(), words, sheet);
        if (!letter.legalBasis().isEmpty()) {
            sheet.heading(words.text("label.basis"));
            letter.legalBasis().forEach(sheet::text);
        }
        if (!letter.remedy().isBlank()) {
            sheet.closing(words.text("label.remedy"), letter.remedy());
        }
        sheet.signature(letter.signer(), words.date(letter.date()));
    }

    private static void writeReasons(List<Reason> reasons, LetterWording words, LetterSheet sheet) {
        if (reasons.isEmpty()) {
            return;
        }
        sheet.heading(words.text("label.reasons"));
        int number = 0;
        for (Reason reason : reasons) {
            number++;
            String text = words.text("label.reason", number, reason.text().strip());
            sheet.text(
                    reason.clause().isBlank()
                            ? text
                            : text + words.text("label.clause", reason.clause()));
        }
    }
}
