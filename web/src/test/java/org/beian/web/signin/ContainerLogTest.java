package org.beian.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ContainerLogTest {

    private static LogRecord record(String message, Throwable failure) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setThrown(failure);
        return record;
    }

    @Test
    void refusesToTellARefusalAsAFailure() {
        assertThat(ContainerLog.isWorthTelling(record("", new AccessLocalException()))).isFalse();
        assertThat(ContainerLog.isWorthTelling(record("", new EJBAccessException()))).isFalse();
    }

    @Test
    void tellsAFailureOnce() {
        assertThat(ContainerLog.isWorthTelling(record("AS-EJB-00056", null))).isFalse();
        assertThat(ContainerLog.isWorthTelling(record("", new IllegalStateException()))).isTrue();
        assertThat(ContainerLog.isWorthTelling(record("AS-EJB-00049", null))).isTrue();
    }
}
