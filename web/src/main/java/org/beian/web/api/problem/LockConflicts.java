package org.beian.web.api.problem;

import java.sql.SQLException;
import java.util.Set;

/**
 * Detection of a transaction that the database rolled back because of a lock conflict; the same
 * call may succeed at once.
 */
public final class LockConflicts {

    /**
     * SQL states of serialization failures, deadlocks and lock timeouts: PostgreSQL 40001, 40P01,
     * 55P03; Derby 40001, 40XL1, 40XL2.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "40XL1", "40XL2");

    private LockConflicts() {}

    static boolean isOne(Throwable cause) {
        return cause instanceof SQLException sql
                && STATES.contains(String.valueOf(sql.getSQLState()));
    }

    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }
}
