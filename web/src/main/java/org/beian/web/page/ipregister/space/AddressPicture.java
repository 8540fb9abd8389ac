package org.beian.web.page.ipregister.space;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beian.value.IpRange;

/**
 * Occupancy of each cell of a block by a unit's addresses. The ranges are added one by one, those
 * of a kind by their first address, and only sums are kept: memory does not grow with the ranges.
 */
public final class AddressPicture {

    private final AddressBlock block;
    private final BigInteger[][] held;
    private final BigInteger[] covered = new BigInteger[Holding.values().length];

    /**
     * Cell of a block.
     *
     * @param source addresses within sources
     * @param allocated addresses with an allocation
     * @param conflict addresses in conflict
     */
    public record Cell(
            int number,
            AddressBlock block,
            BigInteger source,
            BigInteger allocated,
            BigInteger conflict) {

        public BigInteger free() {
            return source.subtract(allocated).max(BigInteger.ZERO);
        }

        public boolean isEmpty() {
            return source.signum() == 0 && allocated.signum() == 0 && conflict.signum() == 0;
        }

        /** Share of the cell in thousandths, at least 1 where there is anything. */
        int thousandths(BigInteger part) {
            if (part.signum() == 0) {
                return 0;
            }
            int share =
                    new BigDecimal(part.multiply(BigInteger.valueOf(1000)))
                            .divide(new BigDecimal(block.size()), 0, RoundingMode.HALF_UP)
                            .intValue();
            return Math.max(1, Math.min(1000, share));
        }
    }

    AddressPicture(AddressBlock block) {
        this.block = block;
        held = new BigInteger[Holding.values().length][block.cells()];
        for (BigInteger[] sums : held) {
            Arrays.fill(sums, BigInteger.ZERO);
        }
    }

    /** Counts a range in; what an earlier one of the same kind covered counts once. */
    void add(IpRange range, Holding holding) {
        BigInteger from = AddressBlock.first(range).max(block.start());
        BigInteger to = AddressBlock.last(range).min(block.end());
        BigInteger done = covered[holding.ordinal()];
        if (done != null) {
            from = from.max(done.add(BigInteger.ONE));
        }
        if (range.family() != block.family() || from.compareTo(to) > 0) {
            return;
        }
        covered[holding.ordinal()] = to;
        BigInteger[] sums = held[holding.ordinal()];
        int last = block.cellOf(to);
        for (int at = block.cellOf(from); at <= last; at++) {
            AddressBlock cell = block.cell(at);
            BigInteger part =
                    to.min(cell.end()).subtract(from.max(cell.start())).add(BigInteger.ONE);
            sums[at] = sums[at].add(part);
        }
    }

    /** All cells in the order of their addresses. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int at = 0; at < block.cells(); at++) {
            cells.add(
                    new Cell(
                            at,
                            block.cell(at),
                            held[Holding.SOURCE.ordinal()][at],
                            held[Holding.ALLOCATED.ordinal()][at],
                            held[Holding.CONFLICT.ordinal()][at]));
        }
        return cells;
    }
}
