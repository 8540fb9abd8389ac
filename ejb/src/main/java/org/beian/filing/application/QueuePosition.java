package org.beian.filing.application;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Position in a queue ordered by deadline and then by id, the cursor of its keyset pagination. */
public record QueuePosition(LocalDate deadline, long id) {

    /** Before everything. */
    public static final QueuePosition START = new QueuePosition(LocalDate.of(1, 1, 1), 0);

    /** Behind everything. */
    public static final QueuePosition END =
            new QueuePosition(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    /** The position whose {@link #toString} this text is; for any other text {@code otherwise}. */
    public static QueuePosition parse(String cursor, QueuePosition otherwise) {
        if (cursor == null || !cursor.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,18}")) {
            return otherwise;
        }
        try {
            return new QueuePosition(
                    LocalDate.parse(cursor.substring(0, 10)), Long.parseLong(cursor.substring(11)));
        } catch (DateTimeParseException expected) {
            return otherwise;
        }
    }

    /**
     * Condition and order, in JPQL, of the rows behind a position.
     *
     * @param deadline path of the last day
     * @param id path of the id
     * @param soonestFirst false for the latest day first
     */
    public static String order(String deadline, String id, boolean soonestFirst) {
        return " and %1$s %3$s= :day and (%1$s %3$s :day or %2$s %3$s :id) order by %1$s%4$s, %2$s%4$s"
                .formatted(deadline, id, soonestFirst ? ">" : "<", soonestFirst ? "" : " desc");
    }

    /**
     * The rows behind a position.
     *
     * @param ordered query that ends with {@link #order}
     * @param after position of the last one seen; null for the first page
     * @param limit at least 1
     */
    public static <T> TypedQuery<T> page(
            TypedQuery<T> ordered, QueuePosition after, boolean soonestFirst, int limit) {
        QueuePosition start = soonestFirst ? START : END;
        QueuePosition behind = after == null ? start : after;
        return ordered.setParameter("day", behind.deadline())
                .setParameter("id", behind.id())
                .setMaxResults(limit);
    }

    @Override
    public String toString() {
        return deadline + "_" + id;
    }
}
