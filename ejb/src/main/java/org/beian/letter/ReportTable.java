package org.beian.letter;

import java.util.List;

/**
 * Table of a report whose numbers are both drawn as a chart and written.
 *
 * @param rowTitle what the rows are
 * @param overTime whether the rows follow each other in time: they are drawn as lines, others as
 *     bars
 * @param columns names of the numbers of each row
 */
public record ReportTable(
        String title, String rowTitle, boolean overTime, List<String> columns, List<Row> rows) {

    /**
     * Row of a table: a name with its numbers.
     *
     * @param values one for each column, not negative
     */
    public record Row(String label, List<Long> values) {}

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The greatest of all numbers, at least 1. */
    long greatest() {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .stream()
                .map(most -> Math.max(1, most))
                .findFirst()
                .orElse(1);
    }
}
