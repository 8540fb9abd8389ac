package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.beian.testing.Seed;

/**
 * Properties of texts that need no conversion: the short way of reading them comes to what the long
 * way does.
 */
class PlainNamePropertyTest {

    @Property(seed = Seed.OF_PROPERTIES)
    void readsSmallLettersAsItReadsCapitals(
            @ForAll
                    @CharRange(from = 'a', to = 'c')
                    @CharRange(from = '0', to = '1')
                    @Chars({'-', '.', 'x', 'n'})
                    @StringLength(min = 1, max = 12)
                    String name) {
        assertThat(outcome(DomainName::parse, name))
                .isEqualTo(outcome(DomainName::parse, name.toUpperCase(Locale.ROOT)));
    }

    @Property(seed = Seed.OF_PROPERTIES)
    void readsNarrowDigitsAsItReadsWideOnes(
            @ForAll
                    @CharRange(from = '0', to = '9')
                    @Chars({'-', '(', ')', '+'})
                    @StringLength(min = 1, max = 16)
                    String number) {
        String wide =
                number.chars()
                        .collect(
                                StringBuilder::new,
                                PlainNamePropertyTest::widen,
                                StringBuilder::append)
                        .toString();
        assertThat(outcome(OfficePhone::parse, number))
                .isEqualTo(outcome(OfficePhone::parse, wide));
        assertThat(outcome(MobileNumber::parse, number))
                .isEqualTo(outcome(MobileNumber::parse, wide));
    }

    private static void widen(StringBuilder wide, int character) {
        wide.append((char) (character + 0xFEE0));
    }

    private static String outcome(Function<String, ?> parse, String text) {
        try {
            return parse.apply(text).toString();
        } catch (InvalidValue refused) {
            return refused.code();
        }
    }
}
