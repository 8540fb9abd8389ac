package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.beian.testing.Seed;

class IpRangePropertyTest {

    @Property(seed = Seed.OF_PROPERTIES)
    void comparesAsNumbersDo(
            @ForAll @IntRange(max = 40) int a,
            @ForAll @IntRange(max = 40) int b,
            @ForAll @IntRange(max = 40) int c,
            @ForAll @IntRange(max = 40) int d,
            @ForAll boolean six) {
        int lowX = Math.min(a, b);
        int highX = Math.max(a, b);
        int lowY = Math.min(c, d);
        int highY = Math.max(c, d);
        IpRange x = range(lowX, highX, six);
        IpRange y = range(lowY, highY, six);
        assertThat(x.contains(y)).isEqualTo(lowX <= lowY && highY <= highX);
        assertThat(x.overlaps(y)).isEqualTo(Math.max(lowX, lowY) <= Math.min(highX, highY));
        assertThat(Integer.signum(x.compareTo(y)))
                .isEqualTo(
                        lowX == lowY ? Integer.compare(highX, highY) : Integer.compare(lowX, lowY));
        assertThat(x.size()).isEqualTo(highX - lowX + 1);
    }

    /**
     * Offsets from just below the middle of the number range, where a signed comparison would turn
     * over.
     */
    private static IpRange range(int low, int high, boolean six) {
        return six
                ? IpRange.ofHex(
                        6,
                        hex("7fffffffffffffffffffffffffffffec", low),
                        hex("7fffffffffffffffffffffffffffffec", high))
                : IpRange.ofHex(4, hex("7fffffec", low), hex("7fffffec", high));
    }

    private static String hex(String middle, int offset) {
        String digits = new BigInteger(middle, 16).add(BigInteger.valueOf(offset)).toString(16);
        return "0".repeat(32 - digits.length()) + digits;
    }
}
