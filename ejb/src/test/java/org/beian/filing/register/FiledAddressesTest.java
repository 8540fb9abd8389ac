package org.beian.filing.register;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.review.FiledScene;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.ipregister.lookup.FilingsOnAddress;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.value.IpRange;
import org.junit.jupiter.api.Test;

/** Tests of the search for the filed websites on an address. */
@DatabaseTest
class FiledAddressesTest {

    private static final int MOST = 100;

    @Inject FiledScene scene;
    @Inject FiledAddresses addresses;

    private List<String> numbers(String range) {
        return addresses.on(IpRange.parse(range), MOST).stream()
                .map(FilingsOnAddress.Filed::filingNumber)
                .toList();
    }

    @Test
    @Clause("19.2")
    void findsRangesThatHoldTouchOrLieInTheOneAskedFor() {
        String number =
                scene.approved(
                                scene.providerReady()
                                        .withAddresses("203.0.113.193", "203.0.113.206"))
                        + "-1";

        assertThat(numbers("203.0.113.200")).contains(number);
        assertThat(numbers("203.0.113.193")).contains(number);
        assertThat(numbers("203.0.113.206-203.0.113.220")).contains(number);
        assertThat(numbers("203.0.113.0/24")).contains(number);
        assertThat(numbers("203.0.113.207")).doesNotContain(number);
        assertThat(numbers("203.0.113.192")).doesNotContain(number);
        assertThat(numbers("203.0.113.0/26")).doesNotContain(number);
        scene.write(
                "update icp_access set state = 'CANCELLED' where provider_id = ?",
                scene.provider().id());
        assertThat(numbers("203.0.113.200")).doesNotContain(number);
    }

    /** The key of each range is what the register of addresses would give it. */
    @Test
    void eachRangeHasTheBlockOfItsDigits() {
        String number =
                scene.approved(scene.providerReady().withAddresses("203.0.113.16", "203.0.113.31"))
                        + "-1";
        assertThat(
                        scene.read(
                                "select block from icp_access_range where range_start = ?"
                                        + " and range_end = ?",
                                IpRange.parse("203.0.113.16/28").startHex(),
                                IpRange.parse("203.0.113.16/28").endHex()))
                .isNotEmpty()
                .allMatch("4cb00711"::equals);
        IpRange six = IpRange.parse("2001:db8:f1ed::10-2001:db8:f1ed::1f");
        scene.write(
                "insert into icp_access_range (access_id, family, block, range_start, range_end)"
                        + " select a.id, 6, cast(? as varchar(33)), cast(? as varchar(32)),"
                        + " cast(? as varchar(32)) from icp_access a"
                        + " join icp_website w on w.id = a.website_id where w.filing_number = ?",
                RangeOverlapQuery.block(six),
                six.startHex(),
                six.endHex(),
                number);
        assertThat(numbers("2001:db8:f1ed::17")).containsExactly(number);
        assertThat(numbers("2001:db8:f1ed::/64")).containsExactly(number);
        assertThat(numbers("2001:db8:f1ed::20")).isEmpty();
    }
}
