package org.beian.job.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

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

    @Test
    void leavesTheRestToTheLog() {
        assertThat(JobFailure.of(new IOException("broken pipe"))).isEqualTo(JobFailure.JOB_FAILED);
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
