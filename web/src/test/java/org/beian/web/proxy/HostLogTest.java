package org.beian.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostLogTest {

    private static LogRecord record(String place) {
        Exception failure = new IllegalStateException("Host header a:x contained …");
        failure.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement(place, "of", "Server.java", 1),
                    new StackTraceElement("org.example.Caller", "by", "Caller.java", 1)
                });
        LogRecord record = new LogRecord(Level.SEVERE, "AS-WEB-CORE-00037");
        record.setThrown(failure);
        return record;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.glassfish.grizzly.http.util.HttpCodecUtils",
                "org.glassfish.grizzly.http.server.util.Mapper"
            })
    void leavesOneLineOfAMalformedHost(String place) {
        LogRecord record = record(place);

        assertThat(HostLog.isShortened(record)).isTrue();
        assertThat(record.getThrown()).isNull();
        assertThat(record.getMessage()).isEqualTo(HostLog.LINE);
    }

    @Test
    void leavesOtherFailuresWhole() {
        LogRecord record = record("org.apache.catalina.core.StandardWrapper");

        assertThat(HostLog.isShortened(record)).isTrue();
        assertThat(record.getThrown()).isNotNull();
        assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
        assertThat(HostLog.isShortened(new LogRecord(Level.INFO, "started"))).isTrue();
    }
}
