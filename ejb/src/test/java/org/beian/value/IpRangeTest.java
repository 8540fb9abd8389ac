package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.value.Refusals.assertRefused;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRangeTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.10, 203.0.113.10, 1",
        "' 203.0.113.0 - 203.0.113.255 ', 203.0.113.0-203.0.113.255, 256",
        "203.0.113.0/24, 203.0.113.0-203.0.113.255, 256",
        "203.0.113.7/32, 203.0.113.7, 1",
        "0.0.0.0/0, 0.0.0.0-255.255.255.255, 4294967296",
        "127.255.255.255-128.0.0.0, 127.255.255.255-128.0.0.0, 2",
        "2001:0DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1, 1",
        "2001:db8::/32, 2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 79228162514264337593543950336",
        "::/0, ::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 340282366920938463463374607431768211456",
        "7fff::-8000::, 7fff::-8000::, 5192296858534827628530496329220097",
        "64:ff9b::1.2.3.4, 64:ff9b::102:304, 1",
        "::1/128, ::1, 1"
    })
    void hasOneCanonicalForm(String written, String canonical, BigInteger size) {
        IpRange range = IpRange.parse(written);
        assertThat(range).hasToString(canonical).isEqualTo(IpRange.parse(canonical));
        assertThat(range.size()).isEqualTo(size);
        assertThat(IpRange.ofHex(range.family(), range.startHex(), range.endHex()))
                .isEqualTo(range);
        assertThat(IpRange.of(range.start(), range.end()))
                .isEqualTo(range)
                .hasSameHashCodeAs(range);
    }

    @Test
    void isStoredWithAFixedWidth() {
        IpRange four = IpRange.parse("1.2.3.4-255.255.255.255");
        assertThat(four.family()).isEqualTo(4);
        assertThat(four.startHex()).isEqualTo("00000000000000000000000001020304");
        assertThat(four.endHex()).isEqualTo("000000000000000000000000ffffffff");
        assertThat(IpRange.parse("2001:db8::a").startHex())
                .isEqualTo("20010db800000000000000000000000a");
        assertThat(IpRange.parse("2001:db8::a").family()).isEqualTo(6);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "010.0.0.1",
                "1.2.3",
                "256.1.1.1",
                "1.2.3.04",
                "1.2.3.4.5",
                "0x1.2.3.4",
                "16909060",
                "1",
                "*",
                "1.2.3.*",
                "1.2.3.4-5",
                "1.2.3.4-",
                "-1.2.3.4",
                "1.2.3.4-1.2.3.5-1.2.3.6",
                "1::2::3",
                "[::1]",
                "１.2.3.4",
                "1.2.3.4:80",
                "::1.2.3",
                "::1.2.3.04",
                "::1.2.3.256",
                "1:2:3",
                "12345::",
                "20010db8000000000000000000000001",
                "localhost",
                "/24",
                "NaN",
                "-0"
            })
    void refusesWhatIsNoAddress(String written) {
        assertRefused("IP_SYNTAX", () -> IpRange.parse(written));
    }

    @ParameterizedTest
    @CsvSource({
        "fe80::1%eth0, IP_ZONE",
        "::ffff:1.2.3.4, IP_MAPPED",
        "::FFFF:102:304, IP_MAPPED",
        "::ffff:0:0/96, IP_MAPPED",
        "1.2.3.4-1.2.3.3, IP_ORDER",
        "2001:db8::2-2001:db8::1, IP_ORDER",
        "1.2.3.4-2001:db8::1, IP_FAMILY",
        "1.2.3.0/33, IP_PREFIX_LENGTH",
        "2001:db8::/129, IP_PREFIX_LENGTH",
        "1.2.3.0/-1, IP_PREFIX_LENGTH",
        "1.2.3.0/024, IP_PREFIX_LENGTH",
        "1.2.3.0/, IP_PREFIX_LENGTH",
        "1.2.3.0/99999999999, IP_PREFIX_LENGTH",
        "1.2.3.0/255.255.255.0, IP_PREFIX_LENGTH",
        "1.2.3.4/24, IP_PREFIX_HOST_BITS",
        "2001:db8::1/64, IP_PREFIX_HOST_BITS"
    })
    void refusesForItsReason(String written, String code) {
        assertRefused(code, () -> IpRange.parse(written));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 00000000000000000000000000000001, 00000000000000000000000000000001, IP_SYNTAX",
        "4, 00000000000000000000000100000000, 00000000000000000000000100000000, IP_SYNTAX",
        "6, 1, 2, IP_SYNTAX",
        "6, 0000000000000000000000000000000A, 0000000000000000000000000000000A, IP_SYNTAX",
        "6, 00000000000000000000000000000002, 00000000000000000000000000000001, IP_ORDER"
    })
    void refusesColumnsThatHoldNoRange(int family, String start, String end, String code) {
        assertRefused(code, () -> IpRange.ofHex(family, start, end));
    }

    @Test
    void neverMixesTheFamilies() {
        IpRange four = IpRange.parse("0.0.0.0/0");
        IpRange six = IpRange.parse("::/0");
        assertThat(six.contains(four)).isFalse();
        assertThat(four.overlaps(six)).isFalse();
        assertThat(IpRange.parse("::102:304")).isNotEqualTo(IpRange.parse("1.2.3.4"));
        assertThat(Stream.of(six, IpRange.parse("255.255.255.255"), four).sorted())
                .containsExactly(four, IpRange.parse("255.255.255.255"), six);
    }

    @Test
    void liesWithinOthersThatJoin() {
        IpRange wanted = IpRange.parse("203.0.113.5-203.0.113.15");
        IpRange first = IpRange.parse("203.0.113.0-203.0.113.9");
        IpRange second = IpRange.parse("203.0.113.10-203.0.113.20");

        assertThat(wanted.isWithin(List.of(second, first))).isTrue();
        assertThat(wanted.isWithin(List.of(first, IpRange.parse("203.0.113.11-203.0.113.20"))))
                .isFalse();
        assertThat(wanted.isWithin(List.of(first))).isFalse();
        assertThat(wanted.isWithin(List.of())).isFalse();
        assertThat(IpRange.parse("2001:db8::5").isWithin(List.of(IpRange.parse("::/0")))).isTrue();
        assertThat(IpRange.parse("0.0.0.5").isWithin(List.of(IpRange.parse("::/0")))).isFalse();
    }
}
