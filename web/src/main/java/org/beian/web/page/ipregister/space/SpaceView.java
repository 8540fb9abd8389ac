package org.beian.web.page.ipregister.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;

/**
 * Displayed block of an address space, within the smallest block that holds all of the unit's
 * addresses.
 *
 * @param whole the smallest block that holds all that the unit has of the family
 * @param shown the part of it that is drawn
 */
record SpaceView(AddressBlock whole, AddressBlock shown) {

    /**
     * @param wanted prefix in the URL; an invalid one, or one outside, shows the whole
     */
    static SpaceView of(AddressBlock whole, String wanted) {
        AddressBlock shown = whole;
        try {
            AddressBlock asked = AddressBlock.around(IpRange.parse(wanted));
            shown = whole.contains(asked) ? asked : whole;
        } catch (InvalidValue none) {
            // a URL that was edited by hand
        }
        return new SpaceView(whole, shown);
    }

    /** The blocks on the way from the whole to what is shown. */
    List<AddressBlock> path() {
        List<AddressBlock> path = new ArrayList<>();
        for (AddressBlock at = shown; !at.equals(whole); at = at.outer(whole)) {
            path.add(0, at);
        }
        path.add(0, whole);
        return path;
    }

    /** One step out; empty when the whole is shown. */
    Optional<AddressBlock> outer() {
        return shown.equals(whole) ? Optional.empty() : Optional.of(shown.outer(whole));
    }

    /** The addresses from the first of neighbouring cells to their last. */
    static IpRange span(List<AddressPicture.Cell> cells) {
        IpRange first = cells.get(0).block().range();
        IpRange last = cells.get(cells.size() - 1).block().range();
        return IpRange.ofHex(first.family(), first.startHex(), last.endHex());
    }

    /**
     * Share in percent; 0 and 100 only where it is nothing and everything.
     *
     * @param whole positive, at least as much as the part
     */
    static long percent(BigInteger part, BigInteger whole) {
        if (part.signum() == 0 || part.equals(whole)) {
            return part.signum() == 0 ? 0 : 100;
        }
        long rounded = part.multiply(BigInteger.valueOf(100)).divide(whole).longValueExact();
        return Math.max(1, rounded);
    }

    /** Sums over all cells: source, allocated, free, conflict. */
    static List<BigInteger> sums(List<AddressPicture.Cell> cells) {
        BigInteger source = BigInteger.ZERO;
        BigInteger allocated = BigInteger.ZERO;
        BigInteger free = BigInteger.ZERO;
        BigInteger conflict = BigInteger.ZERO;
        for (AddressPicture.Cell cell : cells) {
            source = source.add(cell.source());
            allocated = allocated.add(cell.allocated());
            free = free.add(cell.free());
            conflict = conflict.add(cell.conflict());
        }
        return List.of(source, allocated, free, conflict);
    }
}
