package org.beian.web.page.ipregister.space;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import org.beian.value.IpRange;

/**
 * Block of 2^bits addresses, aligned to its size: the part of an address space that the picture
 * shows at one zoom level.
 *
 * @param family 4 or 6
 * @param start first address
 * @param bits 0 for a single address, up to 32 or 128
 */
record AddressBlock(int family, BigInteger start, int bits) {

    /** Each block is drawn as up to 2^8 cells. */
    static final int STEP = 8;

    private static final int HEX = 16;
    private static final int DIGITS = 32;

    /** The smallest block that holds all ranges of the family; empty when there are none of it. */
    static Optional<AddressBlock> around(int family, Collection<IpRange> ranges) {
        Optional<BigInteger> first =
                ranges.stream()
                        .filter(range -> range.family() == family)
                        .map(AddressBlock::first)
                        .min(BigInteger::compareTo);
        Optional<BigInteger> last =
                ranges.stream()
                        .filter(range -> range.family() == family)
                        .map(AddressBlock::last)
                        .max(BigInteger::compareTo);
        return first.map(from -> holding(family, from, last.orElse(from)));
    }

    /** The smallest block that holds the range. */
    static AddressBlock around(IpRange range) {
        return holding(range.family(), first(range), last(range));
    }

    private static AddressBlock holding(int family, BigInteger from, BigInteger to) {
        int bits = from.xor(to).bitLength();
        return new AddressBlock(family, from.shiftRight(bits).shiftLeft(bits), bits);
    }

    /** Number of cells in its drawing, 1 to 256. */
    int cells() {
        return 1 << Math.min(bits, STEP);
    }

    /** Size of a cell, as a power of two. */
    int cellBits() {
        return Math.max(bits - STEP, 0);
    }

    /** The cell in which an address lies that is in this block. */
    int cellOf(BigInteger address) {
        return address.subtract(start).shiftRight(cellBits()).intValueExact();
    }

    /** A cell as a block of its own. */
    AddressBlock cell(int number) {
        BigInteger from = start.add(BigInteger.valueOf(number).shiftLeft(cellBits()));
        return new AddressBlock(family, from, cellBits());
    }

    /** The block around this one, one step farther away, no larger than the given one. */
    AddressBlock outer(AddressBlock whole) {
        int wider = bits + STEP;
        if (wider >= whole.bits) {
            return whole;
        }
        return new AddressBlock(family, start.shiftRight(wider).shiftLeft(wider), wider);
    }

    BigInteger size() {
        return BigInteger.ONE.shiftLeft(bits);
    }

    BigInteger end() {
        return start.add(size()).subtract(BigInteger.ONE);
    }

    boolean contains(AddressBlock other) {
        return family == other.family
                && start.compareTo(other.start) <= 0
                && end().compareTo(other.end()) >= 0;
    }

    IpRange range() {
        return IpRange.ofHex(family, hex(start), hex(end()));
    }

    /** The block as a prefix, {@code 203.0.113.0/24}. */
    @Override
    public String toString() {
        int all = family == 4 ? 32 : 128;
        return range().start() + "/" + (all - bits);
    }

    static BigInteger first(IpRange range) {
        return new BigInteger(range.startHex(), HEX);
    }

    static BigInteger last(IpRange range) {
        return new BigInteger(range.endHex(), HEX);
    }

    private static String hex(BigInteger address) {
        String digits = address.toString(HEX);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
