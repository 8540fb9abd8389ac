package org.beian.job.execution;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Optional;
import org.beian.law.RequestRejected;
import org.beian.persistence.UnwritableDatabase;

/**
 * Kind of failure of a job, stored in its row as {@code CODE: detail}. The pages have texts for
 * each code, which also tell what to do about it.
 */
public enum JobFailure {
    /** The batch runtime did not accept the job. */
    JOB_NOT_STARTED,
    DISK_FULL,
    /** The database did not answer, or gave no connection. */
    DATABASE_AWAY,
    /** The database gave way to another act: a deadlock, or a wait that was too long. */
    DATABASE_BUSY,
    DATABASE_READ_ONLY,
    /** The file that it reads is on another node, or missing. */
    FILE_AWAY,
    /** A file or directory of the server may not be read or written, or gives an error. */
    FILE_FAULT,
    OUT_OF_MEMORY,
    /** The month of the statistics is not over in Shanghai. */
    MONTH_NOT_OVER,
    /** A procedure refused what the job asked of it. */
    REFUSED,
    /** Another import of the same unit is not done yet; the two would be mixed. */
    TURN_TAKEN,
    /** Any other failure; the log tells it under the number of the incident. */
    JOB_FAILED;

    /** Classes of SQLSTATE: connection, operator intervention, too many connections. */
    private static final String AWAY = "08...|57P0.|53300";

    /** SQLSTATE of deadlocks, of locks that were waited for too long, of statements broken off. */
    private static final String BUSY = "40001|40P01|40XL[12]|55P03|57014";

    /**
     * Exception that names its own kind of failure, such as one for a file that is not on this
     * node.
     */
    public interface Known {

        JobFailure jobFailure();
    }

    /** The kind of an exception, by the first of its causes that has one. */
    public static JobFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            Optional<JobFailure> told = told(cause);
            if (told.isPresent()) {
                return told.get();
            }
        }
        return JOB_FAILED;
    }

    /** Whether a stored failure is that the batch runtime did not accept the job. */
    public static boolean isNotStarted(String failure) {
        return failure != null && failure.startsWith(JOB_NOT_STARTED.name());
    }

    private static Optional<JobFailure> told(Throwable cause) {
        if (cause instanceof Known known) {
            return Optional.of(known.jobFailure());
        }
        if (cause instanceof RequestRejected rejected) {
            boolean month = rejected.code().equals(MONTH_NOT_OVER.name());
            return Optional.of(month ? MONTH_NOT_OVER : REFUSED);
        }
        if (cause instanceof OutOfMemoryError) {
            return Optional.of(OUT_OF_MEMORY);
        }
        if (cause instanceof NoSuchFileException) {
            return Optional.of(FILE_AWAY);
        }
        if (UnwritableDatabase.isFull(cause)) {
            return Optional.of(DISK_FULL);
        }
        if (UnwritableDatabase.isReadOnly(cause)) {
            return Optional.of(DATABASE_READ_ONLY);
        }
        if (cause instanceof IOException) {
            return Optional.of(FILE_FAULT);
        }
        return cause instanceof SQLException refused ? told(refused) : Optional.empty();
    }

    private static Optional<JobFailure> told(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.matches(AWAY)) {
            return Optional.of(DATABASE_AWAY);
        }
        return state.matches(BUSY) ? Optional.of(DATABASE_BUSY) : Optional.empty();
    }

    private static Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
