package org.beian.filing.application;

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

    @Override
    public String toString() {
        return deadline + "_" + id;
    }
}
