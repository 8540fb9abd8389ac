package org.beian.intake.run;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/**
 * Distinction between the fault of one row and a fault of the system. Only what is certainly the
 * row's own is held against it: a row that failed because of the system is tried again later.
 */
final class RowFault {

    /** SQLSTATE classes of data that do not fit, and of constraints (SQL:2016, 24.1). */
    private static final Set<String> OF_DATA = Set.of("22", "23");

    /**
     * SQLSTATE classes of conflicts with another transaction: PostgreSQL 40001, 40P01, 55P03; Derby
     * 40001, 40XL1, 40XL2.
     */
    private static final Set<String> CONTENTION = Set.of("40", "55");

    private RowFault() {}

    /** The row's defect, a refusal as a single call gets it; empty when the row is not at fault. */
    static Optional<Finding> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestRejected declined) {
                return declined.kind() == Refusal.Kind.UNAVAILABLE
                        ? Optional.empty()
                        : Optional.of(
                                defect(declined.code(), declined.clause(), declined.arguments()));
            }
            if (cause instanceof SQLException sql && OF_DATA.contains(stateClass(sql))) {
                return Optional.of(failed("SQL " + sql.getSQLState()));
            }
            if (cause instanceof IllegalArgumentException) {
                return Optional.of(failed("VALUE"));
            }
        }
        return Optional.empty();
    }

    private static Finding failed(String why) {
        return defect("IMPORT_ROW_FAILED", null, List.of(why));
    }

    private static Finding defect(String code, String clause, List<String> arguments) {
        return new Finding("", code, Severity.REFUSE, clause, arguments);
    }

    /** Whether a retry may succeed at once, because another transaction only came first. */
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
