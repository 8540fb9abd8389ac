package org.beian.letter;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPCellEvent;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.text.NumberFormat;
import java.util.Locale;

/** Line chart over time in a table cell, one line for each column, with the scale at the left. */
final class LineChart implements PdfPCellEvent {

    private static final Color GRID = new Color(0xD9DEE4);
    private static final Color TEXT = new Color(0x5B6874);
    private static final float SIZE = 8;
    private static final float SCALE = 60;
    private static final float BELOW = 16;
    private static final int STEPS = 4;

    /** Most row names for which there is room below the chart. */
    private static final int NAMED = 8;

    private final ReportTable table;
    private final NumberFormat numbers;
    private final double top;

    LineChart(ReportTable table, Locale locale) {
        this.table = table;
        numbers = NumberFormat.getIntegerInstance(locale);
        top = STEPS * step(table.greatest());
    }

    /**
     * The smallest step of the form 1, 2 or 5 times a power of ten with which {@link #STEPS} steps
     * reach the number.
     */
    private static long step(long greatest) {
        long power = 1;
        while (true) {
            for (int each : new int[] {1, 2, 5}) {
                if (each * power * STEPS >= greatest) {
                    return each * power;
                }
            }
            power *= 10;
        }
    }

    @Override
    public void cellLayout(PdfPCell cell, Rectangle place, PdfContentByte[] canvases) {
        Rectangle area =
                new Rectangle(
                        place.getLeft() + SCALE,
                        place.getBottom() + BELOW,
                        place.getRight() - SIZE * 3,
                        place.getTop() - SIZE);
        PdfContentByte canvas = canvases[PdfPTable.TEXTCANVAS];
        canvas.saveState();
        grid(canvas, area);
        names(canvas, area);
        for (int i = 0; i < table.columns().size(); i++) {
            line(canvas, area, i);
        }
        canvas.restoreState();
    }

    private void grid(PdfContentByte canvas, Rectangle area) {
        canvas.setColorStroke(GRID);
        canvas.setLineWidth(0.5f);
        for (int i = 0; i <= STEPS; i++) {
            double value = top * i / STEPS;
            float y = y(area, value);
            canvas.moveTo(area.getLeft(), y);
            canvas.lineTo(area.getRight(), y);
            canvas.stroke();
            text(
                    canvas,
                    PdfContentByte.ALIGN_RIGHT,
                    numbers.format(value),
                    area.getLeft() - SIZE / 2,
                    y - SIZE / 3);
        }
    }

    private void names(PdfContentByte canvas, Rectangle area) {
        int all = table.rows().size();
        int every = (all + NAMED - 1) / NAMED;
        for (int i = 0; i < all; i += every) {
            text(
                    canvas,
                    PdfContentByte.ALIGN_CENTER,
                    LetterFont.printable(table.rows().get(i).label()),
                    x(area, i),
                    area.getBottom() - BELOW + SIZE / 2);
        }
    }

    private void line(PdfContentByte canvas, Rectangle area, int column) {
        canvas.setColorStroke(ReportLayout.colour(column));
        canvas.setLineWidth(1.5f);
        for (int i = 0; i < table.rows().size(); i++) {
            float y = y(area, table.rows().get(i).values().get(column));
            if (i == 0) {
                canvas.moveTo(x(area, i), y);
            } else {
                canvas.lineTo(x(area, i), y);
            }
        }
        canvas.stroke();
    }

    private static void text(PdfContentByte canvas, int alignment, String text, float x, float y) {
        canvas.beginText();
        canvas.setColorFill(TEXT);
        canvas.setFontAndSize(LetterFont.base(), SIZE);
        canvas.showTextAligned(alignment, text, x, y, 0);
        canvas.endText();
    }

    private float x(Rectangle area, int row) {
        int steps = Math.max(1, table.rows().size() - 1);
        return area.getLeft() + area.getWidth() * row / steps;
    }

    private float y(Rectangle area, double value) {
        return (float) (area.getBottom() + area.getHeight() * value / top);
    }
}
