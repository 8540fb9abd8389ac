package org.beian.web.page.component;

import java.util.List;
import java.util.Locale;

/**
 * Chart data that {@code b:chart} draws and also shows as a table.
 *
 * @param columns names of the numbers of each row, in the language of the page
 * @param csvHref path of the same numbers as a CSV file, from the context root
 */
public record ChartTable(
        String title,
        String rowTitle,
        Shape shape,
        List<String> columns,
        List<Row> rows,
        String csvHref,
        Locale locale) {

    /** Form of the drawing. */
    public enum Shape {
        /** Lines over time. */
        LINE,
        /** Upright bars. */
        STANDING,
        /** Horizontal bars, for long names. */
        LYING,
        /** Horizontal bars whose parts are what is taken and what is free. */
        SHARES,
        /** Horizontal bars whose parts are what is done, to be mended, refused and not yet done. */
        STEPS,
        /** Horizontal bars of queues: what waits, what is due soon, overdue, and was refused. */
        QUEUES;

        boolean isLying() {
            return this != LINE && this != STANDING;
        }

        boolean isStacked() {
            return this == SHARES || this == STEPS;
        }
    }

    /** One name with its numbers. */
    public record Row(String label, List<Long> values) {}

    public ChartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Configuration for the drawing library. */
    public String getJson() {
        return ChartJson.of(this);
    }

    /** CSS class of the frame; the height of horizontal bars depends on their number. */
    public String getFrame() {
        if (!shape.isLying()) {
            return "chart";
        }
        int size = rows.size() <= 6 ? 1 : rows.size() <= 12 ? 2 : rows.size() <= 20 ? 3 : 4;
        return "chart chart-" + size;
    }
}
