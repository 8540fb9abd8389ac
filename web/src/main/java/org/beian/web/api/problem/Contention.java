package org.beian.web.api.problem;

import java.sql.SQLException;
import java.util.Set;

/**
 * Recognises that the database gave up a transaction for another one's sake: the same call may
 * succeed at once.
 */
public final class Contention {

    /**
     * Serialization failure and deadlock: PostgreSQL 40001, 40P01, 55P03; Derby 40001, 40XL1,
     * 40XL2.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "40XL1", "40XL2");

    private Contention() {}

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
