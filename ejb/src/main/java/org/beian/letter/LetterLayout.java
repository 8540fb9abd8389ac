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

/**
 * Layout of the parts of a letter in the order of an official document (GB/T 9704), written from
 * top to bottom; sizes in points. The typeface comes in one weight: rank shows by size, colour and
 * numbered headings.
 */
final class LetterLayout {

    private static final Color RED = new Color(0xB8, 0x0F, 0x0F);
    private static final float HEAD = 30;
    private static final float TITLE = 21;
    private static final float BODY = 12;
    private static final float LEADING = 19;
    private static final float RULE = 1.8f;

    /** Heights in lines of body text, with the space above. */
    private static final float HEADING_LINES = 1.25f;

    /** Space above and below authority and date, for a seal of 42 mm that covers them. */
    private static final float ABOVE_SEAL = 2;

    private static final float BELOW_SEAL = 1.5f;
    private static final float SIGNATURE_LINES = ABOVE_SEAL + 2 + BELOW_SEAL;
    private static final float PROOF_LINES = 2;
    private static final float SMALL = 9.5f;
    private static final float SMALL_LEADING = 15;
    private static final float LONGEST_CLOSING = 12;

    /** A long unbroken word, such as an address: justified text beside it would be pulled apart. */
    private static final Pattern LONG_WORD = Pattern.compile("[!-~]{12,}");

    private final Document document;
    private final PdfWriter writer;
    private final LetterWording words;
    private final LineBreaks breaks;
    private int headings;

    LetterLayout(Document document, PdfWriter writer, LetterWording words) {
        this.document = document;
        this.writer = writer;
        this.words = words;
        this.breaks = new LineBreaks(words.locale());
    }

    /** The authority in red, the number below it, and the rule that ends the head. */
    void letterhead(String authority, String letterNumber) {
        float width = chunk(authority, 1, RED).getWidthPoint();
        float size = Math.min(HEAD, (document.right() - document.left()) / width);
        document.add(centred(chunk(authority, size, RED), HEAD * 1.4f));
        Paragraph number = centred(chunk(letterNumber, BODY, Color.BLACK), LEADING);
        number.setSpacingBefore(LEADING / 2);
        document.add(number);
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

    void title(String title) {
        Paragraph paragraph = centred(chunk(title, TITLE, Color.BLACK), TITLE * 1.5f);
        paragraph.setSpacingBefore(LEADING * 1.25f);
        paragraph.setSpacingAfter(LEADING * 0.75f);
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

    /** A numbered heading, which stays with the first lines below it. */
    void heading(String heading) {
        keepTogether(3);
        String ordinal = words.text("label.ordinals").split(" ")[headings++];
        String text = words.text("label.heading", ordinal, heading);
        Paragraph paragraph = paragraph(chunk(text, BODY, Color.BLACK), LEADING);
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
        keepTogether(Math.min(lines, LONGEST_CLOSING) + SIGNATURE_LINES + PROOF_LINES);
        heading(heading);
        text(text);
    }

    /** Authority above date, both centred where the seal is put, with room for it around them. */
    void signature(String signer, String date) {
        keepTogether(SIGNATURE_LINES + PROOF_LINES);
        Chunk first = chunk(signer, BODY, Color.BLACK);
        Chunk second = chunk(date, BODY, Color.BLACK);
        float width = Math.max(first.getWidthPoint(), second.getWidthPoint()) + 1;
        float left = document.right() - document.left() - width - 2 * BODY;
        for (Chunk line : List.of(first, second)) {
            Paragraph paragraph = centred(line, LEADING);
            paragraph.setIndentationLeft(Math.max(0, left));
            paragraph.setIndentationRight(2 * BODY);
            paragraph.setSpacingBefore(line == first ? ABOVE_SEAL * LEADING : 0);
            document.add(paragraph);
        }
    }

    /** Code and address by which the letter is confirmed, at the foot of the last page. */
    void proof(LetterProof proof) {
        PdfPTable table = new PdfPTable(1);
        table.setTotalWidth(document.right() - document.left());
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.TOP);
        cell.setBorderWidth(RULE / 3);
        cell.setPadding(0);
        Chunk address = chunk(proof.page(), SMALL, Color.BLACK);
        address.setAnchor(proof.link());
        Paragraph code = small(words.text("label.code", proof.code()));
        Paragraph page = small(words.text("label.confirm"));
        page.add(address);
        cell.addElement(code);
        cell.addElement(page);
        table.addCell(cell);
        float top = document.bottom() + table.getTotalHeight();
        table.writeSelectedRows(0, -1, document.left(), top, writer.getDirectContent());
    }

    private Paragraph small(String text) {
        return paragraph(chunk(text, SMALL, Color.BLACK), SMALL_LEADING);
    }

    private static Paragraph centred(Chunk text, float leading) {
        Paragraph paragraph = paragraph(text, leading);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
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
}
