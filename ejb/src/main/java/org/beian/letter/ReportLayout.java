package org.beian.letter;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Layout of the parts of a report, written from top to bottom; sizes in points. */
final class ReportLayout {

    /** Colours of the columns, the same as in the charts of the web pages. */
    static final List<Color> COLOURS =
            List.of(new Color(0x1D4F91), new Color(0x1B7F4B), new Color(0xB3261E));

    private static final Color INK = Color.BLACK;
    private static final Color PALE = new Color(0x5B6874);
    private static final Color RULE = new Color(0xD9DEE4);
    private static final float TITLE = 18;
    private static final float HEADING = 12;
    private static final float FIGURE = 16;
    private static final float BODY = 9;
    private static final float LINE = 13;
    private static final float CHART = 170;
    private static final int FIGURES_IN_A_ROW = 4;

    /** Shares of a table's width for the name and the bars; the numbers share the rest. */
    private static final float LABEL_SHARE = 0.32f;

    private static final float BARS_SHARE = 0.36f;

    private final Document document;
    private final PdfWriter writer;
    private final Locale locale;

    ReportLayout(Document document, PdfWriter writer, Locale locale) {
        this.document = document;
        this.writer = writer;
        this.locale = locale;
    }

    void title(String title) {
        Chunk chunk = chunk(title, TITLE, INK);
        chunk.setTextRenderMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, TITLE / 40, INK);
        Paragraph paragraph = new Paragraph(TITLE * 1.5f, chunk);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        document.add(paragraph);
    }

    void note(String text) {
        Paragraph paragraph = new Paragraph(LINE, chunk(text, BODY, PALE));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingAfter(LINE);
        document.add(paragraph);
    }

    void figures(List<ReportText.Figure> figures) {
        PdfPTable table = wide(FIGURES_IN_A_ROW);
        for (ReportText.Figure figure : figures) {
            PdfPCell cell = plain();
            cell.setBorder(Rectangle.BOX);
            cell.setBorderColor(RULE);
            cell.setPadding(BODY / 2);
            cell.addElement(new Paragraph(LINE, chunk(figure.label(), BODY, INK)));
            cell.addElement(new Paragraph(FIGURE * 1.3f, chunk(figure.number(), FIGURE, INK)));
            cell.addElement(new Paragraph(LINE, chunk(figure.note(), BODY - 1, PALE)));
            table.addCell(cell);
        }
        PdfPCell rest = plain();
        table.setSpacingAfter(LINE / 2);
        for (int i = figures.size(); i % FIGURES_IN_A_ROW != 0; i++) {
            table.addCell(rest);
        }
        document.add(table);
    }

    void table(ReportTable table) {
        keepTogether(table.overTime() ? CHART + 5 * LINE : 5 * LINE);
        Chunk chunk = chunk(table.title(), HEADING, INK);
        chunk.setTextRenderMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, HEADING / 40, INK);
        Paragraph heading = new Paragraph(HEADING * 1.5f, chunk);
        heading.setSpacingBefore(LINE);
        heading.setSpacingAfter(LINE / 3);
        document.add(heading);
        if (table.overTime()) {
            lines(table);
        }
        rows(table);
    }

    private void lines(ReportTable table) {
        PdfPTable frame = wide(1);
        PdfPCell cell = plain();
        cell.setFixedHeight(CHART);
        cell.setCellEvent(new LineChart(table, locale));
        frame.addCell(cell);
        frame.setSpacingAfter(LINE / 2);
        document.add(frame);
    }

    private void rows(ReportTable table) {
        int columns = table.columns().size();
        boolean bars = !table.overTime();
        PdfPTable rows = new PdfPTable(columns + (bars ? 2 : 1));
        rows.setWidthPercentage(100);
        rows.setWidths(widths(columns, bars));
        rows.setHeaderRows(1);
        rows.addCell(text(table.rowTitle(), PALE, Element.ALIGN_LEFT));
        if (bars) {
            rows.addCell(text("", PALE, Element.ALIGN_LEFT));
        }
        for (int i = 0; i < columns; i++) {
            rows.addCell(text(table.columns().get(i), colour(i), Element.ALIGN_RIGHT));
        }
        long most = table.greatest();
        for (ReportTable.Row row : table.rows()) {
            rows.addCell(text(row.label(), INK, Element.ALIGN_LEFT));
            if (bars) {
                PdfPCell cell = text("", INK, Element.ALIGN_LEFT);
                cell.setCellEvent(new BarChartCell(row.values(), most));
                rows.addCell(cell);
            }
            row.values()
                    .forEach(
                            number ->
                                    rows.addCell(text(written(number), INK, Element.ALIGN_RIGHT)));
        }
        document.add(rows);
    }

    private static float[] widths(int columns, boolean bars) {
        float[] widths = new float[columns + (bars ? 2 : 1)];
        float names = LABEL_SHARE + (bars ? BARS_SHARE : 0);
        widths[0] = LABEL_SHARE;
        if (bars) {
            widths[1] = BARS_SHARE;
        }
        for (int i = widths.length - columns; i < widths.length; i++) {
            widths[i] = (1 - names) / columns;
        }
        return widths;
    }

    static Color colour(int column) {
        return COLOURS.get(column % COLOURS.size());
    }

    private String written(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private void keepTogether(float height) {
        if (writer.getVerticalPosition(true) - height < document.bottom()) {
            document.newPage();
        }
    }

    private PdfPTable wide(int columns) {
        PdfPTable table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        return table;
    }

    private static PdfPCell plain() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private PdfPCell text(String text, Color color, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(LINE, chunk(text, BODY, color)));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(RULE);
        cell.setHorizontalAlignment(alignment);
        cell.setPaddingBottom(BODY / 2);
        return cell;
    }

    private Chunk chunk(String text, float size, Color color) {
        Chunk chunk = new Chunk(LetterFont.printable(text), LetterFont.of(size, color));
        chunk.setSplitCharacter(new LineBreaks(locale));
        return chunk;
    }
}
