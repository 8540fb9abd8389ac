package org.beian.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.party.UnitSummary;
import org.junit.jupiter.api.Test;

/** Tests of the register of those who are signed in. */
class SignedInNowTest {

    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final UnitSummary UNIT =
            new UnitSummary(7L, "bj", "示例管局", null, LocalDate.of(2020, 1, 1), null);

    private final SignedInNow register = new SignedInNow();

    private static Caller caller(String name) {
        return new Caller(1L, "user-" + name, name, UNIT, Set.of("REVIEWER"), null);
    }

    private SignedInNow at(int minutes) {
        register.clock = Clock.fixed(NINE.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC);
        return register;
    }

    @Test
    void tellsWhoIsSignedInSinceWhenAndTheirLatestRequest() {
        at(0).seen("one", caller("甲"), HALF_AN_HOUR);
        at(5).seen("two", caller("乙"), HALF_AN_HOUR);
        at(9).seen("one", caller("甲"), HALF_AN_HOUR);
        assertThat(register.list())
                .containsExactly(
                        new SignedInNow.Presence(
                                "甲",
                                "示例管局",
                                Set.of("REVIEWER"),
                                NINE,
                                NINE.plus(Duration.ofMinutes(9)),
                                HALF_AN_HOUR),
                        new SignedInNow.Presence(
                                "乙",
                                "示例管局",
                                Set.of("REVIEWER"),
                                NINE.plus(Duration.ofMinutes(5)),
                                NINE.plus(Duration.ofMinutes(5)),
                                HALF_AN_HOUR));
    }

    @Test
    void forgetsASessionThatEndsAndOneThatWentOnElsewhere() {
        at(0).seen("one", caller("甲"), HALF_AN_HOUR);
        at(0).seen("two", caller("乙"), HALF_AN_HOUR);
        register.ended("one");
        assertThat(register.list()).extracting(SignedInNow.Presence::name).containsExactly("乙");
        assertThat(at(30).list()).hasSize(1);
        assertThat(at(31).list()).isEmpty();
        at(31).seen("three", caller("丙"), HALF_AN_HOUR);
        assertThat(at(0).list()).as("nothing is kept of what is over").hasSize(1);
    }
}
