package org.beian.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    /** Sets the cost of a live system; the other tests of a run use a lower one. */
    @BeforeEach
    void prepare() {
        passwords.kibibytes = Integer.parseInt(Passwords.USUAL_MEMORY);
        passwords.prepare();
    }

    @Test
    void recognisesItsOwnHashesOnly() {
        String hash = passwords.hash("silver kettle nine");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(300);
        assertThat(passwords.hash("silver kettle nine")).isNotEqualTo(hash);
        assertThat(passwords.matches("silver kettle nine", hash)).isTrue();
        assertThat(passwords.matches("silver kettle ten", hash)).isFalse();
        assertThat(passwords.matches(null, hash)).isFalse();
    }

    @Test
    void takesTwoUnicodeSpellingsForOne() {
        assertThat(
                        passwords.matches(
                                "e\u0301clair au chocolat", passwords.hash("éclair au chocolat")))
                .isTrue();
    }

    @Test
    void refusesEveryPasswordWhereNoneWasSet() {
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("-", Account.NO_PASSWORD)).isFalse();
        assertThat(passwords.matches("x", "$argon2id$damaged")).isFalse();
    }

    /**
     * Medians of several rounds, and a wide margin: a missing hash would be a hundred times faster.
     */
    @Test
    void takesAsLongForAnAccountThatIsNotThere() {
        String hash = passwords.hash("silver kettle nine");
        long known = median(hash);
        long unknown = median(null);
        assertThat((double) unknown / known).isBetween(0.4, 2.5);
    }

    private long median(String hash) {
        long[] taken = new long[9];
        for (int i = 0; i < taken.length; i++) {
            long start = System.nanoTime();
            passwords.matches("wrong", hash);
            taken[i] = Duration.ofNanos(System.nanoTime() - start).toNanos();
        }
        Arrays.sort(taken);
        return taken[taken.length / 2];
    }
}
