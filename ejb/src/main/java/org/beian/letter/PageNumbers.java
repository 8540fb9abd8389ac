package org.beian.letter;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Page footer with the document's title, page number and number of pages, when there is more than
 * one page.
 */
final class PageNumbers extends PdfPageEventHelper {

    private static final float SIZE = 9;
    private static final float HEIGHT = 16;
    private static final float BELOW_TEXT = 26;

    private final LetterWording words;
    private final String title;
    private final List<PdfTemplate> footers = new ArrayList<>();

    PageNumbers(LetterWording words, String title) {
        this.words = words;
        this.title = title;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        PdfTemplate footer = page.createTemplate(document.right() - document.left(), HEIGHT);
        page.addTemplate(footer, document.left(), document.bottom() - BELOW_TEXT);
        footers.add(footer);
    }

    // the number of pages is known only now, so the footers were left open
    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        if (footers.size() < 2) {
            return;
        }
        BaseFont font = LetterFont.base();
        for (int i = 0; i < footers.size(); i++) {
            String text = words.text("label.page", title, i + 1, footers.size());
            PdfTemplate footer = footers.get(i);
            footer.beginText();
            footer.setFontAndSize(font, SIZE);
            footer.showTextAligned(
                    PdfContentByte.ALIGN_CENTER, text, footer.getWidth() / 2, SIZE / 2, 0);
            footer.endText();
        }
    }
}
