package org.beian.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.access.application.AccessScene.ips;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beian.filing.content.SampleFiling;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.value.IpRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the next free address of a provider, which may fill its range 203.0.113.0/24. */
@DatabaseTest
@Clause("11.2")
class FreeAddressTest {

    @Inject AccessScene scene;
    @Inject AccessProcedure access;

    /** Other tests file websites on these addresses. */
    @AfterEach
    void takeBack() {
        scene.filed.write(
                "delete from ip_record where kind = 'ALLOCATION' and unit_id = ?",
                scene.filed.provider().id());
    }

    @Test
    void namesTheNextFreeAddress() {
        String first = scene.apply(scene.applied());
        scene.filed.asProvider();
        assertThat(access.freeAddress(List.of())).contains("203.0.113.1");
        access.preAssign(first, null, ips("203.0.113.1-203.0.113.8", "203.0.113.10"));
        assertThat(access.freeAddress(List.of())).contains("203.0.113.9");
        access.preAssign(first, null, ips("203.0.113.0-203.0.113.254"));
        assertThat(access.freeAddress(List.of()))
                .as("last of a /24")
                .isNotEqualTo(Optional.of("203.0.113.255"));
        access.preAssign(first, null, ips("203.0.113.2"));
        assertThat(access.freeAddress(List.of())).contains("203.0.113.1");
    }

    @Test
    void namesNoAddressThatIsGivenOutOrAboutToBe() {
        scene.filed.providerReady();
        scene.filed.asProvider();
        assertThat(access.freeAddress(List.of(IpRange.parse("203.0.113.1-203.0.113.4"))))
                .contains("203.0.113.5");
        allocated("203.0.113.0-203.0.113.7");
        assertThat(access.freeAddress(List.of())).contains("203.0.113.8");
        assertThat(
                        access.freeAddress(
                                List.of(
                                        IpRange.parse("203.0.113.9"),
                                        IpRange.parse("2001:db8::/32"),
                                        IpRange.parse("203.0.113.8"))))
                .contains("203.0.113.10");
    }

    @Test
    void namesAFreeAddressBeforeMoreRangesThanItReads() {
        scene.filed.providerReady();
        scene.filed.asProvider();
        allocated("203.0.113.0-203.0.113.2");
        // 26 times 200 are more than it reads
        for (int start = 4; start < 30; start++) {
            String from = "203.0.113.%d-203.0.113.".formatted(start);
            allocated(IntStream.range(40, 240).mapToObj(end -> from + end).toArray(String[]::new));
        }
        assertThat(access.freeAddress(List.of())).contains("203.0.113.3");
        assertThat(access.freeAddress(List.of(IpRange.parse("203.0.113.3"))))
                .as("behind what was read nothing counts as free, not even the last addresses")
                .isEmpty();
    }

    /** The provider filed ranges as given out. */
    private void allocated(String... ranges) {
        String rows =
                Stream.of(ranges)
                        .map(IpRange::parse)
                        .map(
                                range ->
                                        "(4, '%s', '%s', '%s', 'ALLOCATION', %d, '2020-01-01', 0)"
                                                .formatted(
                                                        RangeOverlapQuery.block(range),
                                                        range.startHex(),
                                                        range.endHex(),
                                                        scene.filed.provider().id()))
                        .collect(Collectors.joining(", "));
        scene.filed.write(
                "insert into ip_record (family, block, range_start, range_end, kind, unit_id, since,"
                        + " content_hash) values "
                        + rows);
    }

    @Test
    void namesNoAddressOfAFiledWebsiteAsFree() {
        SampleFiling filing = scene.filed.providerReady();
        scene.filed.asProvider();
        assertThat(access.freeAddress(List.of())).contains("203.0.113.1");
        scene.filed.approved(
                filing.with("/websites/0/accesses/0/ips/0/start", "203.0.113.1")
                        .with("/websites/0/accesses/0/ips/0/end", "203.0.113.1"));
        scene.filed.asProvider();
        assertThat(access.freeAddress(List.of())).contains("203.0.113.2");
    }
}
