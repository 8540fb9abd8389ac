package org.beian.config.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {

    @Test
    void containsItsAddressesAndBlocksOfBothFamilies() {
        AddressRanges ranges = AddressRanges.parse("192.0.2.1, 10.0.0.0/8,2001:db8::/32 ,::1");

        for (String in :
                new String[] {"192.0.2.1", "10.0.0.0", "10.255.255.255", "2001:db8:1::9"}) {
            assertThat(ranges.contain(in)).as(in).isTrue();
        }
        assertThat(ranges.contain("0:0:0:0:0:0:0:1")).as("as Java writes it").isTrue();
        assertThat(ranges.contain("::ffff:10.1.2.3")).as("IPv4 inside IPv6").isTrue();
        for (String out :
                new String[] {"192.0.2.2", "11.0.0.0", "2001:db9::", "::2", "10.0.0", ""}) {
            assertThat(ranges.contain(out)).as(out).isFalse();
        }
    }

    @Test
    void containsNothingWhenNothingIsListed() {
        assertThat(AddressRanges.parse(" ").isEmpty()).isTrue();
        assertThat(AddressRanges.parse("").contain("127.0.0.1")).isFalse();
        assertThat(AddressRanges.parse("::/0").contain("192.0.2.1")).as("other family").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10",
                "10.0.0",
                "10.0.0.256",
                "010.0.0.1",
                "0x0a.0.0.1",
                "10.0.0.*",
                "10.0.0.1-10.0.0.9",
                "10.0.0.1/8",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-8",
                "10.0.0.0/255.0.0.0",
                "fe80::1%eth0",
                "2001:db8::/129",
                "::ffff:10.0.0.0/104",
                "[::1]",
                "192.0.2.1,",
                "192.0.2.1 10.0.0.1",
                ",",
            })
    void namesTheEntryThatIsNone(String wrong) {
        assertThatThrownBy(() -> AddressRanges.parse("203.0.113.0/24," + wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .matches(thrown -> wrong.contains(thrown.getMessage()));
    }
}
