package org.beian.job.execution;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a job failed, as its row keeps it: {@code CODE: detail}. The pages have words for each code
 * and say what to do about it.
 */
public enum JobFailure {
    /** The server's repository of jobs did not take it. */
    JOB_NOT_STARTED,
    DISK_FULL,
    /** The database was away, or gave no connection. */
    DATABASE_AWAY,
    /** What it reads lies on another node, or nowhere. */
    FILE_AWAY,
    /** Other work, which this would be mixed with, is not done yet. */
    TURN_TAKEN,
    /** Anything else: the log tells it under the incident's number. */
    JOB_FAILED;

    private static final String NO_SPACE = "no space left on device";
    private static final String DISK_FULL_STATE = "53100";

    /** Classes of SQLSTATE: connection, operator intervention, too many connections. */
    private static final String AWAY = "08...|57P0.|53300";

    /** A failure whose kind its own package knows, such as a file that is not on this node. */
    public interface Known {

        JobFailure jobFailure();
    }

    /** What was in the way, by the first cause that tells. */
    public static JobFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            Optional<JobFailure> told = told(cause);
            if (told.isPresent()) {
                return told.get();
            }
        }
        return JOB_FAILED;
    }

    /** Whether a job's failure is that the server did not take it. */
    public static boolean isNotStarted(String failure) {
        return failure != null && failure.startsWith(JOB_NOT_STARTED.name());
    }

    private static Optional<JobFailure> told(Throwable cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (cause instanceof Known known) {
            return Optional.of(known.jobFailure());
        }
        if (cause instanceof NoSuchFileException) {
            return Optional.of(FILE_AWAY);
        }
        if (cause instanceof IOException && said.contains(NO_SPACE)) {
            return Optional.of(DISK_FULL);
        }
        if (cause instanceof SQLException refused) {
            String state = String.valueOf(refused.getSQLState());
            if (state.equals(DISK_FULL_STATE) || said.contains(NO_SPACE)) {
                return Optional.of(DISK_FULL);
            }
            return state.matches(AWAY) ? Optional.of(DATABASE_AWAY) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
