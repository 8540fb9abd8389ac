package org.beian.intake.run;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;

/**
 * Tells the fault of one row from what ails the system. Only what is surely the row's own is held
 * against it: a row that was not answered because of the system is tried again later.
 */
final class RowFault {

    /** Data that do not fit, and constraints (SQL:2016, 24.1). */
    private static final Set<String> OF_DATA = Set.of("22", "23");

    /**
     * Another transaction came first: PostgreSQL 40001, 40P01, 55P03; Derby 40001, 40XL1, 40XL2.
     */
    private static final Set<String> CONTENTION = Set.of("40", "55");

    private RowFault() {}

    /** Code of what is wrong with the row; empty when it is not the row's fault. */
    static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestRejected declined) {
                return declined.kind() == Refusal.Kind.UNAVAILABLE
                        ? Optional.empty()
                        : Optional.of(declined.code());
            }
            if (cause instanceof SQLException sql && OF_DATA.contains(stateClass(sql))) {
                return Optional.of("SQL " + sql.getSQLState());
            }
            if (cause instanceof IllegalArgumentException) {
                return Optional.of("VALUE");
            }
        }
        return Optional.empty();
    }

    /** Whether the same may succeed at once, because another transaction only came first. */
    static boolean isContention(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
            if (cause instanceof SQLException sql && CONTENTION.contains(stateClass(sql))) {
                return true;
            }
        }
        return false;
    }

    private static String stateClass(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
