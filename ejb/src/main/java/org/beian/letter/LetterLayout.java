package org.beian.letter;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.List;
import java.util.regex.Pattern;
import org.beian.letter.LetterText.Fact;

/** Layout of the parts of a letter, written from top to bottom; sizes in points. */
final class LetterLayout {

    private static final Color RED = new Color(0xB8, 0x0F, 0x0F);
    private static final float HEAD = 26;
    private static final float TITLE = 20;
    private static final float BODY = 12;
    private static final float LEADING = 20;
    private static final float RULE = 1.8f;

    /** Heights in lines of body text, with the space above. */
    private static final float HEADING_LINES = 1.25f;

    private static final float SIGNATURE_LINES = 3.25f;
    private static final float LONGEST_CLOSING = 12;

    /** A long unbroken word, such as an address: justified text beside it would be pulled apart. */
    private static final Pattern LONG_WORD = Pattern.compile("[!-~]{12,}");

    private final Document document;
    private final PdfWriter writer;
    private final LetterWording words;
    private final LineBreaks breaks;

    LetterLayout(Document document, PdfWriter writer, LetterWording words) {
        this.document = document;
        this.writer = writer;
        this.words = words;
        this.breaks = new LineBreaks(words.locale());
    }

    void letterhead(String bureau) {
        Paragraph head = paragraph(heavy(bureau, HEAD, RED), HEAD * 1.4f);
        head.setAlignment(Element.ALIGN_CENTER);
        document.add(head);
        float y = writer.getVerticalPosition(false) - LEADING / 2;
        PdfContentByte page = writer.getDirectContent();
        page.saveState();
        page.setColorStroke(RED);
        page.setLineWidth(RULE);
        page.moveTo(document.left(), y);
        page.lineTo(document.right(), y);
        page.stroke();
        page.restoreState();
    }

    void number(String letterNumber) {
        Paragraph number = paragraph(chunk(letterNumber, BODY, Color.BLACK), LEADING);
        number.setAlignment(Element.ALIGN_RIGHT);
        number.setSpacingBefore(LEADING);
        document.add(number);
    }

    void title(String title) {
        Paragraph paragraph = paragraph(heavy(title, TITLE, Color.BLACK), TITLE * 1.5f);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingBefore(LEADING);
        paragraph.setSpacingAfter(LEADING);
        document.add(paragraph);
    }

    void addressee(String addressee) {
        document.add(paragraph(chunk(addressee, BODY, Color.BLACK), LEADING));
    }

    void facts(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        float width = document.right() - document.left() - 2 * BODY;
        float labels = Math.min(labelWidth(facts), width / 2);
        PdfPTable table = new PdfPTable(2);
        table.setTotalWidth(new float[] {labels, width - labels});
        table.setLockedWidth(true);
        table.setHorizontalAlignment(Element.ALIGN_RIGHT);
        table.setSplitLate(false);
        table.setSpacingBefore(LEADING / 4);
        table.setSpacingAfter(LEADING / 4);
        for (Fact fact : facts) {
            table.addCell(cell(List.of(LetterFont.printable(label(fact)))));
            table.addCell(cell(LetterFont.lines(fact.value())));
        }
        document.add(table);
    }

    /** Body text; each line of it is a paragraph of its own, indented by two characters. */
    void text(String text) {
        for (String line : LetterFont.lines(text)) {
            Paragraph paragraph = paragraph(chunk(line, BODY, Color.BLACK), LEADING);
            paragraph.setAlignment(justified(line) ? Element.ALIGN_JUSTIFIED : Element.ALIGN_LEFT);
            paragraph.setFirstLineIndent(2 * BODY);
            document.add(paragraph);
        }
    }

    /** A heading, which stays with the first lines below it. */
    void heading(String heading) {
        keepTogether(3);
        Paragraph paragraph = paragraph(heavy(heading, BODY, Color.BLACK), LEADING);
        paragraph.setFirstLineIndent(2 * BODY);
        paragraph.setSpacingBefore(LEADING / 4);
        document.add(paragraph);
    }

    /** The last text of the letter, on the page of the signature, which never stands alone. */
    void closing(String heading, String text) {
        float lines = HEADING_LINES;
        for (String line : LetterFont.lines(text)) {
            float length = 2 * BODY + chunk(line, BODY, Color.BLACK).getWidthPoint();
            lines += (float) Math.ceil(length / (document.right() - document.left()));
        }
        keepTogether(Math.min(lines, LONGEST_CLOSING) + SIGNATURE_LINES);
        heading(heading);
        text(text);
    }

    void signature(String signer, String date) {
        keepTogether(SIGNATURE_LINES);
        Paragraph first = paragraph(chunk(signer, BODY, Color.BLACK), LEADING);
        first.setSpacingBefore(LEADING * 1.25f);
        Paragraph second = paragraph(chunk(date, BODY, Color.BLACK), LEADING);
        for (Paragraph line : List.of(first, second)) {
            line.setAlignment(Element.ALIGN_RIGHT);
            line.setIndentationRight(2 * BODY);
            document.add(line);
        }
    }

    private boolean justified(String line) {
        return words.isChinese() && !LONG_WORD.matcher(line).find();
    }

    private void keepTogether(float lines) {
        // the writer breaks the page when not one more line would fit below
        float needed = (lines + 1) * LEADING;
        if (writer.getVerticalPosition(true) - needed <= document.bottom()) {
            document.newPage();
        }
    }

    private String label(Fact fact) {
        return words.text("label.fact", fact.label());
    }

    private float labelWidth(List<Fact> facts) {
        float widest = 0;
        for (Fact fact : facts) {
            widest = Math.max(widest, chunk(label(fact), BODY, Color.BLACK).getWidthPoint());
        }
        return widest + BODY;
    }

    private PdfPCell cell(List<String> lines) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        for (String line : lines) {
            cell.addElement(paragraph(chunk(line, BODY, Color.BLACK), LEADING));
        }
        return cell;
    }

    private static Paragraph paragraph(Chunk text, float leading) {
        return new Paragraph(leading, text);
    }

    private Chunk chunk(String text, float size, Color color) {
        Font font = LetterFont.of(size, color);
        Chunk chunk = new Chunk(LetterFont.printable(text), font);
        chunk.setSplitCharacter(breaks);
        return chunk;
    }

    // the typeface comes in one weight; an outline makes the heavier one
    private Chunk heavy(String text, float size, Color color) {
        Chunk chunk = chunk(text, size, color);
        chunk.setTextRenderMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, size / 40, color);
        return chunk;
    }
}
