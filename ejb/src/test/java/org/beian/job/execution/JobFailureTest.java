package org.beian.job.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.beian.domainregister.DomainRefusal;
import org.beian.job.JobRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobFailureTest {

    @Test
    void findsWhatWasInTheWayBehindWhatItWasWrappedIn() {
        IOException full = new IOException("No space left on device");
        assertThat(JobFailure.of(new IllegalStateException(new UncheckedIOException(full))))
                .isEqualTo(JobFailure.DISK_FULL);
        assertThat(JobFailure.of(new SQLException("could not extend file", "53100")))
                .isEqualTo(JobFailure.DISK_FULL);
        assertThat(JobFailure.of(new IllegalStateException(new NoSuchFileException("x"))))
                .isEqualTo(JobFailure.FILE_AWAY);
    }

    @Test
    void tellsADatabaseThatIsAwayFromOneThatRefuses() {
        assertThat(JobFailure.of(new RuntimeException(new SQLException("refused", "08001"))))
                .isEqualTo(JobFailure.DATABASE_AWAY);
        assertThat(JobFailure.of(new SQLException("terminating connection", "57P01")))
                .isEqualTo(JobFailure.DATABASE_AWAY);
        assertThat(JobFailure.of(new SQLException("too many clients", "53300")))
                .isEqualTo(JobFailure.DATABASE_AWAY);
        assertThat(JobFailure.of(new SQLException("duplicate key", "23505")))
                .isEqualTo(JobFailure.JOB_FAILED);
        assertThat(JobFailure.of(new SQLException())).isEqualTo(JobFailure.JOB_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "40XL1", "55P03", "57014"})
    void knowsADatabaseThatGaveWayToAnotherAct(String state) {
        assertThat(JobFailure.of(new RuntimeException(new SQLException("deadlock", state))))
                .isEqualTo(JobFailure.DATABASE_BUSY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "25502"})
    void knowsADatabaseThatTakesNothing(String state) {
        assertThat(JobFailure.of(new SQLException("read only", state)))
                .isEqualTo(JobFailure.DATABASE_READ_ONLY);
    }

    @Test
    void knowsFilesThatCannotBeUsedAndMemoryThatIsUsedUp() {
        assertThat(JobFailure.of(new UncheckedIOException(new AccessDeniedException("x"))))
                .isEqualTo(JobFailure.FILE_FAULT);
        assertThat(JobFailure.of(new IllegalStateException(new IOException("Input/output error"))))
                .isEqualTo(JobFailure.FILE_FAULT);
        assertThat(JobFailure.of(new RuntimeException(new OutOfMemoryError("Java heap space"))))
                .isEqualTo(JobFailure.OUT_OF_MEMORY);
    }

    @Test
    void knowsWhatAProcedureRefused() {
        assertThat(JobFailure.of(new RuntimeException(JobRefusal.JOB_DISMISSED.of())))
                .isEqualTo(JobFailure.REFUSED);
        assertThat(JobFailure.of(DomainRefusal.MONTH_NOT_OVER.of("2026-11")))
                .isEqualTo(JobFailure.MONTH_NOT_OVER);
    }

    @Test
    void leavesTheRestToTheLog() {
        assertThat(JobFailure.of(new IllegalStateException("broken")))
                .isEqualTo(JobFailure.JOB_FAILED);
        assertThat(JobFailure.of(null)).isEqualTo(JobFailure.JOB_FAILED);
    }

    @Test
    void asksThePackageThatKnowsBetter() {
        class Away extends IllegalStateException implements JobFailure.Known {

            private static final long serialVersionUID = 1L;

            @Override
            public JobFailure jobFailure() {
                return JobFailure.FILE_AWAY;
            }
        }
        assertThat(JobFailure.of(new RuntimeException(new Away()))).isEqualTo(JobFailure.FILE_AWAY);
    }
}
