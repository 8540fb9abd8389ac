package org.beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class UnwritableLogTest {

    private static final Throwable READ_ONLY =
            new RuntimeException(new SQLException("An SQL data change is not permitted", "25502"));

    private static LogRecord record(String logger, Throwable failure) {
        LogRecord record = new LogRecord(Level.WARNING, "The outbox could not be emptied");
        record.setLoggerName(logger);
        record.setThrown(failure);
        return record;
    }

    @Test
    void leavesOneLineOfWhatTheApplicationSays() {
        LogRecord record = record("org.beian.batch.job.MailTimer", READ_ONLY);
        for (int handler = 0; handler < 2; handler++) {
            assertThat(UnwritableLog.isWorthTelling(record)).isTrue();
            assertThat(record.getThrown()).isNull();
            assertThat(record.getMessage())
                    .isEqualTo("The outbox could not be emptied: the database takes no writes");
        }
    }

    @Test
    void dropsWhatContainersSayOfTheSame() {
        for (String logger :
                new String[] {"jakarta.enterprise.ejb.container", "org.omnifaces.filter", null}) {
            LogRecord record = record(logger, READ_ONLY);
            for (int handler = 0; handler < 2; handler++) {
                assertThat(UnwritableLog.isWorthTelling(record)).isFalse();
            }
        }
    }

    /** The statement of a failure may quote what is masked. */
    @Test
    void knowsThemBehindTheMaskToo() {
        Throwable quoting = new RuntimeException("insert 13800000218", READ_ONLY);
        LogRecord record = record("org.eclipse.persistence.session", quoting);
        LogMask.mask(record);
        assertThat(UnwritableLog.isWorthTelling(record)).isFalse();
    }

    @Test
    void leavesEverythingElseAsItIs() {
        SQLException other = new SQLException("duplicate key", "23505");
        LogRecord record = record("jakarta.enterprise.ejb.container", other);
        assertThat(UnwritableLog.isWorthTelling(record)).isTrue();
        assertThat(record.getThrown()).isSameAs(other);
        assertThat(record.getMessage()).isEqualTo("The outbox could not be emptied");
        assertThat(UnwritableLog.isWorthTelling(record("org.example", null))).isTrue();
    }
}
