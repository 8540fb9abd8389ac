package org.beian.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Detection of a change that the database could not take: its disk is full, or it is open for
 * reading only. Nothing of the change is left, and the same call succeeds later.
 */
public final class UnwritableDatabase {

    private static final String NO_SPACE = "no space left on device";

    /** SQLSTATE of PostgreSQL; of pages and logs that Derby cannot write. */
    private static final String FULL = "53100|XSDG1|XSDFI|XSLA[0-2]|XSLA4|XSLAI|XSLAJ";

    /** SQLSTATE of a change where none is taken: PostgreSQL; Derby, also of its files. */
    private static final String READ_ONLY = "25006|2550[1235]|40XD1|XSLAH";

    /** A chain of causes may return to an earlier one. */
    private static final int MOST_CAUSES = 100;

    private UnwritableDatabase() {}

    /** Whether this is a disk without room, the database's or another one. */
    public static boolean isFull(Throwable cause) {
        boolean told =
                String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(NO_SPACE);
        return cause instanceof SQLException refused
                ? told || state(refused).matches(FULL)
                : told && cause instanceof IOException;
    }

    /** Whether this is a change in a database that is open for reading only. */
    public static boolean isReadOnly(Throwable cause) {
        return cause instanceof SQLException refused && state(refused).matches(READ_ONLY);
    }

    /** Whether this is either. */
    public static boolean isOne(Throwable cause) {
        return isFull(cause) || isReadOnly(cause);
    }

    /** Whether a failure, which may be null, or one of its causes is either. */
    public static boolean isIn(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(UnwritableDatabase::isOne);
    }

    private static String state(SQLException refused) {
        return String.valueOf(refused.getSQLState());
    }
}
