package org.beian.filing.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LookupLimitTest {

    private static final int ALLOWED = 60;

    @Inject LookupLimit limit;

    private void use(String source, int times) {
        for (int i = 0; i < times; i++) {
            limit.count(source);
        }
    }

    private long refused(String source) {
        TooManyLookups[] refusal = new TooManyLookups[1];
        assertThatThrownBy(() -> limit.count(source))
                .isInstanceOfSatisfying(TooManyLookups.class, found -> refusal[0] = found);
        return refusal[0].retryAfterSeconds();
    }

    @Test
    @Clause("B6")
    void letsASourceAskSixtyTimesAMinuteAndSaysWhenToGoOn() {
        TestClock.shared().advance(Duration.ofHours(1));
        use("192.0.2.1", ALLOWED);

        long seconds = refused("192.0.2.1");

        assertThat(seconds).isEqualTo(60);
        use("192.0.2.2", ALLOWED);
        TestClock.shared().advance(Duration.ofSeconds(seconds));
        assertThat(refused("192.0.2.1")).isEqualTo(1);
        TestClock.shared().advance(Duration.ofSeconds(1));
        limit.count("192.0.2.1");
        assertThat(refused("192.0.2.1")).isEqualTo(1);
    }

    @Test
    void allowsNoDoubleHelpingAtTheTurnOfAMinute() {
        TestClock.shared().advance(Duration.ofHours(2).plusSeconds(59));
        use("192.0.2.3", ALLOWED);
        TestClock.shared().advance(Duration.ofSeconds(1));

        assertThat(refused("192.0.2.3")).isEqualTo(1);
        TestClock.shared().advance(Duration.ofSeconds(30));
        use("192.0.2.3", ALLOWED / 2);
        assertThat(refused("192.0.2.3")).isEqualTo(1);
    }

    @Test
    void startsAnewAfterAQuietMinuteAndWhenTheClockWasSetBack() {
        TestClock.shared().advance(Duration.ofHours(3));
        use("192.0.2.4", ALLOWED);
        TestClock.shared().advance(Duration.ofMinutes(2));
        use("192.0.2.4", ALLOWED);
        TestClock.shared().advance(Duration.ofHours(-1));
        use("192.0.2.4", ALLOWED);
    }

    @Test
    void takesAnIpv6NetworkForOneSource() {
        TestClock.shared().advance(Duration.ofHours(4));
        IntStream.range(0, ALLOWED)
                .forEach(i -> limit.count("2001:db8:0:7::" + Integer.toHexString(i + 1)));

        assertThat(refused("2001:db8:0:7:ffff::1")).isPositive();
        limit.count("2001:db8:0:8::1");
    }

    @Test
    void doesNotCountWhatItRefuses() {
        TestClock.shared().advance(Duration.ofHours(5));
        use("192.0.2.5", ALLOWED);
        IntStream.range(0, 200).forEach(i -> refused("192.0.2.5"));
        TestClock.shared().advance(Duration.ofSeconds(90));
        use("192.0.2.5", ALLOWED / 2);
    }
}
