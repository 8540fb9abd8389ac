package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.beian.testing.Seed;

class FilingNumberPropertyTest {

    private static final SerialPattern NOW = new SerialPattern(4, 6);

    @Property(seed = Seed.OF_PROPERTIES)
    void readsWhatItIssued(
            @ForAll Province province,
            @ForAll @IntRange(min = 2005, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = 999_999) int serial,
            @ForAll @IntRange(min = 1, max = 99_999) int website) {
        FilingNumber subject = FilingNumber.issued(province, year, serial, NOW);
        FilingNumber read = FilingNumber.parse(subject.website(website).canonical());
        assertThat(read.subject()).isEqualTo(subject);
        assertThat(read.websiteOrdinal()).hasValue(website);
        assertThat(read.province()).contains(province);
        assertThat(read.mappedCharacter()).isEmpty();
    }
}
