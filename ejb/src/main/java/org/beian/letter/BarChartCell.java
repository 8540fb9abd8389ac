package org.beian.letter;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPCellEvent;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;

/**
 * Horizontal bars in a table cell, one for each number, on the scale of the whole table.
 *
 * @param most the number whose bar is as long as the cell is wide, at least 1
 */
record BarChartCell(List<Long> values, long most) implements PdfPCellEvent {

    /** Points that are left free around all bars. */
    private static final float MARGIN = 2;

    @Override
    public void cellLayout(PdfPCell cell, Rectangle place, PdfContentByte[] canvases) {
        PdfContentByte canvas = canvases[PdfPTable.BACKGROUNDCANVAS];
        float height = (place.getHeight() - 2 * MARGIN) / values.size();
        canvas.saveState();
        for (int i = 0; i < values.size(); i++) {
            float length = (place.getWidth() - 2 * MARGIN) * values.get(i) / most;
            canvas.setColorFill(ReportLayout.colour(i));
            canvas.rectangle(
                    place.getLeft() + MARGIN,
                    place.getTop() - MARGIN - (i + 1) * height,
                    length,
                    height * 0.85f);
            canvas.fill();
        }
        canvas.restoreState();
    }
}
