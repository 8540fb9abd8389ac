package org.beian.ipregister;

import com.google.common.base.Strings;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.beian.value.IpRange;

/**
 * A window of addresses in cells of equal size, each of which counts how many of its addresses are
 * what. Of overlapping allocations each counts; a cell shows what most is.
 */
final class IpCells {

    private final int family;
    private final BigInteger start;
    private final BigInteger last;
    private final BigInteger cell;
    private final List<Map<IpSegment.State, BigInteger>> counts = new ArrayList<>();
    private final BitSet conflicts = new BitSet();

    IpCells(IpRange window, int most) {
        family = window.family();
        start = number(window.startHex());
        last = number(window.endHex());
        BigInteger[] parts = window.size().divideAndRemainder(BigInteger.valueOf(most));
        cell = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
        int cells = index(last) + 1;
        for (int i = 0; i < cells; i++) {
            counts.add(new EnumMap<>(IpSegment.State.class));
        }
    }

    void record(String from, String to, IpSegment.State state) {
        each(from, to, (index, size) -> counts.get(index).merge(state, size, BigInteger::add));
    }

    void conflict(String from, String to) {
        each(from, to, (index, size) -> conflicts.set(index));
    }

    private void each(String from, String to, BiConsumer<Integer, BigInteger> cells) {
        BigInteger first = number(from).max(start);
        BigInteger end = number(to).min(last);
        for (int i = index(first); i <= index(end); i++) {
            BigInteger begin = first.max(begin(i));
            cells.accept(i, end.min(end(i)).subtract(begin).add(BigInteger.ONE));
        }
    }

    /** The cells as segments, alike ones in one. */
    List<IpSegment> segments() {
        List<IpSegment> segments = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < counts.size(); i++) {
            boolean ends = i + 1 == counts.size() || !alike(i, i + 1);
            if (ends) {
                segments.add(
                        new IpSegment(
                                range(begin(from), end(i)), state(i), even(i), conflicts.get(i)));
                from = i + 1;
            }
        }
        return segments;
    }

    private boolean alike(int one, int other) {
        return state(one) == state(other)
                && even(one) == even(other)
                && conflicts.get(one) == conflicts.get(other);
    }

    /** Sources count as free as far as no allocation tells of them. */
    private Map<IpSegment.State, BigInteger> shares(int index) {
        BigInteger size = end(index).subtract(begin(index)).add(BigInteger.ONE);
        Map<IpSegment.State, BigInteger> shares = new EnumMap<>(IpSegment.State.class);
        shares.putAll(counts.get(index));
        BigInteger source = shares.getOrDefault(IpSegment.State.FREE, BigInteger.ZERO).min(size);
        shares.remove(IpSegment.State.FREE);
        BigInteger allocated = BigInteger.ZERO;
        for (BigInteger share : shares.values()) {
            allocated = allocated.add(share);
        }
        BigInteger free = source.subtract(allocated).max(BigInteger.ZERO);
        BigInteger outside = size.subtract(source.max(allocated)).max(BigInteger.ZERO);
        shares.put(IpSegment.State.FREE, free);
        shares.put(IpSegment.State.OUTSIDE, outside);
        shares.values().removeIf(share -> share.signum() == 0);
        return shares;
    }

    private IpSegment.State state(int index) {
        return shares(index).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(IpSegment.State.OUTSIDE);
    }

    private boolean even(int index) {
        return shares(index).size() == 1;
    }

    private int index(BigInteger address) {
        return address.subtract(start).divide(cell).intValueExact();
    }

    private BigInteger begin(int index) {
        return start.add(cell.multiply(BigInteger.valueOf(index)));
    }

    private BigInteger end(int index) {
        return begin(index + 1).subtract(BigInteger.ONE).min(last);
    }

    private IpRange range(BigInteger from, BigInteger to) {
        return IpRange.ofHex(family, hex(from), hex(to));
    }

    private static BigInteger number(String hex) {
        return new BigInteger(hex, 16);
    }

    private static String hex(BigInteger number) {
        return Strings.padStart(number.toString(16), IpSpan.DIGITS, '0');
    }
}
