package org.beian.web.page.ipregister.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.beian.value.IpRange;
import org.junit.jupiter.api.Test;

class AddressPictureTest {

    private static AddressBlock block(String text) {
        return AddressBlock.around(IpRange.parse(text));
    }

    private static List<AddressPicture.Cell> drawn(String block, String... sources) {
        AddressPicture picture = new AddressPicture(block(block));
        for (String source : sources) {
            picture.add(IpRange.parse(source), Holding.SOURCE);
        }
        return picture.cells();
    }

    @Test
    void theBlockIsTheSmallestThatHoldsAllRangesOfItsFamily() {
        List<IpRange> ranges =
                List.of(
                        IpRange.parse("203.0.113.0/24"),
                        IpRange.parse("198.51.100.0/24"),
                        IpRange.parse("2001:db8::/32"));
        assertThat(AddressBlock.around(4, ranges)).contains(block("192.0.0.0/4"));
        assertThat(AddressBlock.around(4, ranges).orElseThrow()).hasToString("192.0.0.0/4");
        assertThat(AddressBlock.around(6, ranges).orElseThrow()).hasToString("2001:db8::/32");
        assertThat(AddressBlock.around(6, List.of(IpRange.parse("192.0.2.1")))).isEmpty();
        assertThat(AddressBlock.around(6, List.of(IpRange.parse("::/0"))).orElseThrow().bits())
                .isEqualTo(128);
    }

    @Test
    void aCellIsABlockOfItsOwnUntilTheSingleAddress() {
        AddressBlock whole = block("10.0.0.0/12");
        AddressBlock near = whole.cell(255);
        assertThat(near).hasToString("10.15.240.0/20");
        assertThat(near.cell(0)).hasToString("10.15.240.0/28");
        assertThat(near.cell(0).cells()).isEqualTo(16);
        assertThat(near.cell(0).cell(15)).hasToString("10.15.240.15/32");
        assertThat(near.cell(0).cell(15).cells()).isOne();
        assertThat(near.cell(0).outer(whole)).isEqualTo(near);
        assertThat(near.outer(whole)).isEqualTo(whole);
        assertThat(whole.contains(near)).isTrue();
        assertThat(near.contains(whole)).isFalse();
    }

    @Test
    void aShareIsNothingOrEverythingOnlyWhereItIs() {
        BigInteger whole = BigInteger.ONE.shiftLeft(96);
        assertThat(SpaceView.percent(BigInteger.ZERO, whole)).isZero();
        assertThat(SpaceView.percent(BigInteger.ONE, whole)).isOne();
        assertThat(SpaceView.percent(whole.shiftRight(2), whole)).isEqualTo(25);
        assertThat(SpaceView.percent(whole.subtract(BigInteger.ONE), whole)).isEqualTo(99);
        assertThat(SpaceView.percent(whole, whole)).isEqualTo(100);
    }

    @Test
    void neighbouringCellsAreOneRange() {
        List<AddressPicture.Cell> cells = drawn("10.0.0.0/16", "10.0.1.0/24");
        assertThat(SpaceView.span(cells.subList(16, 32)))
                .isEqualTo(IpRange.parse("10.0.16.0-10.0.31.255"));
    }

    @Test
    void aRangeFillsTheCellsItTouchesByItsShare() {
        List<AddressPicture.Cell> cells = drawn("10.0.0.0/16", "10.0.1.128-10.0.3.63");
        assertThat(cells).hasSize(256);
        assertThat(cells.get(0).isEmpty()).isTrue();
        assertThat(cells.get(1).source()).isEqualTo(BigInteger.valueOf(128));
        assertThat(cells.get(2).source()).isEqualTo(BigInteger.valueOf(256));
        assertThat(cells.get(3).source()).isEqualTo(BigInteger.valueOf(64));
        assertThat(cells.get(3).thousandths(cells.get(3).source())).isEqualTo(250);
        assertThat(cells.get(4).isEmpty()).isTrue();
    }

    @Test
    void whatTwoRangesOfAKindShareCountsOnceAndWhatIsOutsideNotAtAll() {
        List<AddressPicture.Cell> cells =
                drawn("10.0.0.0/24", "9.0.0.0-10.0.0.3", "10.0.0.0/29", "10.0.0.2", "10.0.1.0/24");
        long held = cells.stream().filter(cell -> !cell.isEmpty()).count();
        assertThat(held).isEqualTo(8);
        assertThat(cells).allMatch(cell -> cell.source().bitLength() <= 1);
    }

    @Test
    void theLeastShareStaysVisibleAndFreeIsWhatHasNoAllocation() {
        AddressPicture picture = new AddressPicture(block("10.0.0.0/8"));
        picture.add(IpRange.parse("10.0.0.0/16"), Holding.SOURCE);
        picture.add(IpRange.parse("10.0.0.7"), Holding.ALLOCATED);
        picture.add(IpRange.parse("10.0.0.7"), Holding.CONFLICT);
        AddressPicture.Cell cell = picture.cells().get(0);
        assertThat(cell.thousandths(cell.allocated())).isOne();
        assertThat(cell.free()).isEqualTo(BigInteger.valueOf(65535));
        assertThat(cell.thousandths(cell.source())).isEqualTo(1000);
        assertThat(cell.conflict()).isOne();
    }

    @Test
    void sumsAreThoseOfCountingAddressByAddress() {
        Random random = new Random(7);
        List<IpRange> ranges = new ArrayList<>();
        boolean[] held = new boolean[4096];
        for (int i = 0; i < 40; i++) {
            int from = random.nextInt(4000);
            int to = from + random.nextInt(90);
            ranges.add(IpRange.parse(address(from) + "-" + address(to)));
            java.util.Arrays.fill(held, from, to + 1, true);
        }
        AddressPicture picture = new AddressPicture(block("10.0.0.0/20"));
        ranges.stream().sorted().forEach(range -> picture.add(range, Holding.ALLOCATED));
        for (AddressPicture.Cell cell : picture.cells()) {
            int counted = 0;
            for (int i = 0; i < 16; i++) {
                counted += held[cell.number() * 16 + i] ? 1 : 0;
            }
            assertThat(cell.allocated()).isEqualTo(BigInteger.valueOf(counted));
        }
    }

    private static String address(int offset) {
        return "10.0." + offset / 256 + "." + offset % 256;
    }
}
