package org.beian.web.page.component;

import java.util.List;
import java.util.Locale;

/**
 * Numbers that {@code b:chart} draws and writes out as a table.
 *
 * @param columns names of the numbers of each row, in the language of the page
 * @param csvHref where the same numbers are a file, from the context root
 */
public record ChartTable(
        String title,
        String rowTitle,
        Shape shape,
        List<String> columns,
        List<Row> rows,
        String csvHref,
        Locale locale) {

    /** How it is drawn. */
    public enum Shape {
        /** Over time. */
        LINE,
        /** Upright bars. */
        STANDING,
        /** Bars beside long names. */
        LYING
    }

    /** One name with its numbers. */
    public record Row(String label, List<Long> values) {}

    public ChartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** For the drawing library. */
    public String getJson() {
        return ChartJson.of(this);
    }

    /** Class of the frame: bars that lie need a height by their number. */
    public String getFrame() {
        if (shape != Shape.LYING) {
            return "chart";
        }
        int size = rows.size() <= 6 ? 1 : rows.size() <= 12 ? 2 : rows.size() <= 20 ? 3 : 4;
        return "chart chart-" + size;
    }
}
