package org.beian.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Something to ask of the database: rows of a few columns, and what they tell. Put to it by {@link
 * Questions}, together with others.
 *
 * @param <T> what the answer is
 */
public final class Question<T> {

    /** Rows read for one part of a question; more would tell a rule nothing new. */
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

        /** In the place of a column that a question has not. */
        final String none;

        Type(String sql) {
            none = "cast(null as " + sql + ")";
        }
    }

    /**
     * A column of the answer; in a row it is what JDBC gives.
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

    /** Columns for questions of one kind: a constant, as it is worked out once what they read. */
    public static Columns columns(Column... columns) {
        return new Columns(List.of(columns));
    }

    /** A question after these columns, each of which stands in every part of it. */
    public static Rows rows(Columns columns) {
        return new Rows(columns);
    }

    /** As above, for a question that is seldom asked. */
    public static Rows rows(Column... columns) {
        return rows(columns(columns));
    }

    /** What {@link #columns} makes. */
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

        /** As {@link Layout#ALONE} has them. */
        String alone() {
            return alone;
        }

        /** As {@link Layout#IN_AN_ARRAY} has them. */
        String inAnArray() {
            return inAnArray;
        }
    }

    /** A question that is not ended yet. */
    public static final class Rows {

        private final Columns columns;
        private final List<Part> parts = new ArrayList<>();

        private Rows(Columns columns) {
            this.columns = columns;
        }

        /** Asks for these rows too, {@link Question#MOST} at most. */
        public Rows from(String from, List<?> parameters) {
            return everyOf(from + " fetch first " + MOST + " rows only", parameters);
        }

        /** Asks for these rows too, all of them; for what finds few. */
        public Rows everyOf(String from, List<?> parameters) {
            parts.add(new Part(from, List.copyOf(parameters)));
            return this;
        }

        /** Ends it. */
        public <T> Question<T> read(Function<List<Object[]>, T> reading) {
            return new Question<>(columns, parts, reading);
        }

        /** Ends a question of a single column that only tells whether there is a row. */
        public Question<Boolean> any() {
            return read(rows -> !rows.isEmpty());
        }
    }

    /**
     * The values, the last one again until there are 1, 2, 4, 8 ... of them: statements that differ
     * little are kept planned by the database.
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

    /** That a column is one of these values, with a placeholder for each. */
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
