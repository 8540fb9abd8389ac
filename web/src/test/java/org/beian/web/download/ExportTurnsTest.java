package org.beian.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Tests of the turns of exports (A29): one for a user, four in all, none for ever. */
class ExportTurnsTest {

    private Instant now = Instant.parse("2026-11-24T02:00:00Z");
    private final ExportTurns turns = new ExportTurns();

    ExportTurnsTest() {
        turns.clock =
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                };
    }

    @Test
    void givesAUserOneTurnAtATime() {
        assertThat(turns.begin("a")).isTrue();
        assertThat(turns.begin("a")).isFalse();
        turns.end("a");
        assertThat(turns.begin("a")).isTrue();
    }

    @Test
    void givesFourTurnsAtATime() {
        for (String user : new String[] {"a", "b", "c", "d"}) {
            assertThat(turns.begin(user)).isTrue();
        }
        assertThat(turns.begin("e")).isFalse();
        turns.end("b");
        assertThat(turns.begin("e")).isTrue();
    }

    @Test
    void endsATurnAfterTenMinutes() {
        turns.begin("a");
        now = now.plus(Duration.ofMinutes(9));
        assertThat(turns.lasts("a")).isTrue();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(turns.lasts("a")).isFalse();
        assertThat(turns.begin("a")).isTrue();
    }
}
