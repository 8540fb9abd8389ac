package org.beian.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeoutException;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;
import org.junit.jupiter.api.Test;

/** Tests of the time that a body may take: the client's, not the server's. */
class TimedBodyTest {

    private Instant now = Instant.EPOCH;
    private long waitMillis;
    private int bytes = 1;
    private IOException failure;

    private final TimedBody body =
            new TimedBody(new Drip(), new Moving(), CallRefusal.BODY_TOO_SLOW::of);

    private final class Moving extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Body without end, of which each read lets the server wait. */
    private final class Drip extends ServletInputStream {

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (failure != null) {
                throw failure;
            }
            now = now.plusMillis(waitMillis);
            return Math.min(bytes, length);
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private void read(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            assertThat(body.read(new byte[8192])).isEqualTo(bytes);
        }
    }

    private void assertTooSlow() {
        assertThatThrownBy(() -> body.read())
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refused ->
                                assertThat(refused.refusal()).isEqualTo(CallRefusal.BODY_TOO_SLOW));
    }

    /** The attack: one byte every four seconds, for as long as one likes. */
    @Test
    void givesUpOnAByteNowAndThen() throws IOException {
        waitMillis = 4000;
        read(2);
        assertTooSlow();
    }

    @Test
    void keepsALongTransferAtTheMinimumRate() throws IOException {
        waitMillis = 1000;
        bytes = TimedBody.BYTES_PER_MILLI * 1000;
        read(3600);
        bytes /= 2;
        read(20);
        assertTooSlow();
    }

    @Test
    void countsNotTheTimeThatTheServerTakes() throws IOException {
        for (int i = 0; i < 100; i++) {
            now = now.plusSeconds(60);
            read(1);
        }
    }

    @Test
    void isNotShakenByAClockThatIsSetBack() throws IOException {
        waitMillis = -3_600_000;
        read(5);
        waitMillis = 3000;
        read(3);
        assertTooSlow();
    }

    @Test
    void refusesWhereTheServerStopsWaiting() {
        failure = new IOException(new TimeoutException());
        assertTooSlow();
        failure = new EOFException("gone");
        assertThatThrownBy(() -> body.read()).isSameAs(failure);
    }
}
