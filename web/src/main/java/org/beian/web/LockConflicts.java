package org.beian.web;

import java.sql.SQLException;
import java.util.Set;

/**
 * Detection of a transaction that the database rolled back because of a lock conflict or a wait
 * that was too long; the same call may succeed at once, or in a moment.
 */
public final class LockConflicts {

    /** SQL states of serialization failures and deadlocks: PostgreSQL 40001, 40P01; Derby 40001. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    /**
     * SQL states of waits that took too long: for a lock, PostgreSQL 55P03, Derby 40XL1, 40XL2; for
     * a statement, PostgreSQL 57014, Derby XCL52.
     */
    private static final Set<String> WAITS = Set.of("55P03", "40XL1", "40XL2", "57014", "XCL52");

    private LockConflicts() {}

    /** Whether the exception itself, whatever its causes, is one of both. */
    public static boolean isOne(Throwable cause) {
        return is(cause, CONFLICTS) || is(cause, WAITS);
    }

    /** Whether one of both is among the causes of a failure. */
    public static boolean isIn(Throwable failure) {
        return isIn(failure, CONFLICTS) || isIn(failure, WAITS);
    }

    /** Whether a failure came from a conflict, after which nobody has waited long. */
    public static boolean mayRepeatAtOnce(Throwable failure) {
        return isIn(failure, CONFLICTS);
    }

    private static boolean isIn(Throwable failure, Set<String> states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (is(cause, states)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Throwable cause, Set<String> states) {
        return cause instanceof SQLException sql
                && states.contains(String.valueOf(sql.getSQLState()));
    }
}
