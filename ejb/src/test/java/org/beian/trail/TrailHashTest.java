package org.beian.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beian.testing.Seed;
import org.junit.jupiter.api.Test;

class TrailHashTest {

    /** Few characters, among them those of the form itself, so that collisions would be met. */
    @Provide
    Arbitrary<List<String>> fields() {
        return Arbitraries.strings()
                .withChars('a', ':', '\n', '-', '0', '1', '2')
                .ofMaxLength(4)
                .injectNull(0.2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property(tries = 20_000, seed = Seed.OF_PROPERTIES)
    void givesOneTextForOneListOfFields(
            @ForAll("fields") List<String> some, @ForAll("fields") List<String> others) {
        assertThat(canonical(some).equals(canonical(others))).isEqualTo(some.equals(others));
    }

    @Test
    void tellsNullFromEmptyAndFieldsFromEachOther() {
        assertThat(TrailHash.canonical((Object) null)).isNotEqualTo(TrailHash.canonical(""));
        assertThat(TrailHash.canonical("a", "")).isNotEqualTo(TrailHash.canonical("", "a"));
        assertThat(TrailHash.canonical("a\n0:")).isNotEqualTo(TrailHash.canonical("a", ""));
    }

    private static String canonical(List<String> fields) {
        return TrailHash.canonical(fields.toArray());
    }
}
