package org.beian.rule;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.rule.Question.Column;
import org.beian.rule.Question.Type;

/**
 * Column layout of a combined statement: how the columns of several queries become columns of one
 * union.
 */
interface Layout {

    /** Columns of a query's select behind the first one, which holds the number of the query. */
    String columns(Question<?> question);

    /** The query's own columns of a row, in its own order. */
    Object[] own(Question<?> question, Object[] row) throws SQLException;

    /** Layout of a single query: its columns as they are. */
    Layout ALONE =
            new Layout() {
                @Override
                public String columns(Question<?> question) {
                    return question.columns().alone();
                }

                @Override
                public Object[] own(Question<?> question, Object[] row) {
                    return Arrays.copyOfRange(row, 1, row.length);
                }
            };

    /**
     * Layout with all columns of a row in one array of texts; PostgreSQL only. PostgreSQL prepares
     * each column of each select before it looks for a row, so that few are much cheaper than many.
     */
    Layout IN_AN_ARRAY =
            new Layout() {
                @Override
                public String columns(Question<?> question) {
                    return question.columns().inAnArray();
                }

                @Override
                public Object[] own(Question<?> question, Object[] row) throws SQLException {
                    String[] texts = (String[]) ((Array) row[1]).getArray();
                    Object[] own = new Object[texts.length];
                    for (int i = 0; i < own.length; i++) {
                        own[i] = value(question.columns().all().get(i).type(), texts[i]);
                    }
                    return own;
                }

                private static Object value(Type type, String text) {
                    if (text == null) {
                        return null;
                    }
                    return switch (type) {
                        case TEXT -> text;
                        case NUMBER -> Long.valueOf(text);
                        case DATE -> Date.valueOf(text);
                        case TIME -> Timestamp.valueOf(text);
                    };
                }
            };

    /** Layout in which the queries share columns of equal type. */
    static Layout sideBySide(List<Question<?>> together) {
        Map<Type, Integer> first = new EnumMap<>(Type.class);
        Map<Type, Integer> width = new EnumMap<>(Type.class);
        int place = 1;
        for (Type type : Type.values()) {
            int most =
                    together.stream()
                            .mapToInt(question -> of(type, question).size())
                            .max()
                            .orElse(0);
            first.put(type, place);
            width.put(type, most);
            place += most;
        }
        return new Layout() {
            @Override
            public String columns(Question<?> question) {
                StringBuilder columns = new StringBuilder();
                for (Type type : Type.values()) {
                    List<Column> own = of(type, question);
                    for (int i = 0; i < width.get(type); i++) {
                        columns.append(", ").append(i < own.size() ? own.get(i).sql() : type.none);
                    }
                }
                return columns.toString();
            }

            @Override
            public Object[] own(Question<?> question, Object[] row) {
                Object[] own = new Object[question.columns().all().size()];
                Map<Type, Integer> next = new EnumMap<>(first);
                for (int i = 0; i < own.length; i++) {
                    own[i] =
                            row[
                                    next.merge(
                                                    question.columns().all().get(i).type(),
                                                    1,
                                                    Integer::sum)
                                            - 1];
                }
                return own;
            }
        };
    }

    static String alone(List<Column> columns) {
        return columns.stream().map(Column::sql).collect(Collectors.joining(", ", ", ", ""));
    }

    static String array(List<Column> columns) {
        return columns.stream()
                .map(column -> "cast(" + column.sql() + " as text)")
                .collect(Collectors.joining(", ", ", array[", "]"));
    }

    private static List<Column> of(Type type, Question<?> question) {
        return question.columns().all().stream().filter(column -> column.type() == type).toList();
    }
}
