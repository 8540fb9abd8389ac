package org.beian.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Query for rows of a few columns, with the function that makes its result of them. {@link
 * Questions} executes it together with others.
 *
 * @param <T> type of the result
 */
public final class Question<T> {

    /** Most rows read for one part of a query; more would tell a rule nothing new. */
    public static final int MOST = 200;

    private final Columns columns;
    private final List<Part> parts;
    private final Function<List<Object[]>, T> reading;

    private Question(Columns columns, List<Part> parts, Function<List<Object[]>, T> reading) {
        this.columns = columns;
        this.parts = List.copyOf(parts);
        this.reading = reading;
    }

    /** The SQL type of a column. */
    enum Type {
        TEXT("varchar(1)"),
        NUMBER("bigint"),
        DATE("date"),
        TIME("timestamp");

        /** Expression in the place of a column that a query does not have. */
        final String none;

        Type(String sql) {
            none = "cast(null as " + sql + ")";
        }
    }

    /**
     * Column of the result; in a row it has the value that JDBC gives.
     *
     * @param sql an expression
     */
    public record Column(Type type, String sql) {}

    /**
     * A select without its columns.
     *
     * @param from all that follows {@code from}, with a placeholder for each parameter
     */
    record Part(String from, List<Object> parameters) {}

    public static Column text(String sql) {
        return new Column(Type.TEXT, sql);
    }

    public static Column number(String sql) {
        return new Column(Type.NUMBER, sql);
    }

    public static Column date(String sql) {
        return new Column(Type.DATE, sql);
    }

    public static Column time(String sql) {
        return new Column(Type.TIME, sql);
    }

    /**
     * Columns for queries of one kind. They should be a constant: their select lists are built only
     * once.
     */
    public static Columns columns(Column... columns) {
        return new Columns(List.of(columns));
    }

    /** Builder of a query for these columns, which every part of it must have. */
    public static Rows rows(Columns columns) {
        return new Rows(columns);
    }

    /** Builder of a query for these columns, where the query is seldom executed. */
    public static Rows rows(Column... columns) {
        return rows(columns(columns));
    }

    /** Columns of a query, with their select lists. */
    public static final class Columns {

        private final List<Column> all;
        private final String alone;
        private final String inAnArray;

        private Columns(List<Column> all) {
            this.all = all;
            alone = Layout.alone(all);
            inAnArray = Layout.array(all);
        }

        List<Column> all() {
            return all;
        }

        /** Select list of {@link Layout#ALONE}. */
        String alone() {
            return alone;
        }

        /** Select list of {@link Layout#IN_AN_ARRAY}. */
        String inAnArray() {
            return inAnArray;
        }
    }

    /** Builder of a query. */
    public static final class Rows {

        private final Columns columns;
        private final List<Part> parts = new ArrayList<>();

        private Rows(Columns columns) {
            this.columns = columns;
        }

        /** Adds a part for these rows, {@link Question#MOST} at most. */
        public Rows from(String from, List<?> parameters) {
            return everyOf(from + " fetch first " + MOST + " rows only", parameters);
        }

        /** Adds a part for all these rows; only for a select that finds few. */
        public Rows everyOf(String from, List<?> parameters) {
            parts.add(new Part(from, List.copyOf(parameters)));
            return this;
        }

        /** Builds the query. */
        public <T> Question<T> read(Function<List<Object[]>, T> reading) {
            return new Question<>(columns, parts, reading);
        }

        /** Builds a query that only tells whether there is a row; it has a single column. */
        public Question<Boolean> any() {
            return read(rows -> !rows.isEmpty());
        }
    }

    /**
     * The values, with the last one repeated until there are 1, 2, 4, 8 ... of them: the database
     * then sees few different statements and keeps their plans.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public static <V> List<V> padded(Collection<V> values) {
        List<V> padded = new ArrayList<>(values);
        V last = padded.get(padded.size() - 1);
        int wanted = Integer.highestOneBit(2 * padded.size() - 1);
        padded.addAll(Collections.nCopies(wanted - padded.size(), last));
        return padded;
    }

    /** Condition that a column is one of these values, with a placeholder for each. */
    public static String in(String column, Collection<?> values) {
        return column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    Columns columns() {
        return columns;
    }

    List<Part> parts() {
        return parts;
    }

    boolean isAskedLike(Question<?> other) {
        return columns.all.equals(other.columns.all) && parts.equals(other.parts);
    }

    int parameters() {
        int all = 0;
        for (Part part : parts) {
            all += part.parameters().size();
        }
        return all;
    }

    T read(List<Object[]> rows) {
        return reading.apply(rows);
    }
}
