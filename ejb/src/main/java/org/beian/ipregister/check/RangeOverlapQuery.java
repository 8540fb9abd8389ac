package org.beian.ipregister.check;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.beian.value.IpRange;

/**
 * Query condition for the ranges that hold or touch a range, in a table with the columns block,
 * range_start and range_end. It uses the key that begins with the block: an address lies only in
 * ranges whose block is the beginning of its own digits.
 *
 * @param sql with placeholders
 * @param parameters in their order
 */
public record RangeOverlapQuery(String sql, List<Object> parameters) {

    /** Sorts after every hexadecimal digit. */
    private static final String BEYOND = "g";

    /**
     * One condition, or two that find different rows: those whose block contains the block of the
     * range, and where the range is wider than one address those inside of it.
     *
     * @param alias of the table
     */
    public static List<RangeOverlapQuery> of(IpRange range, String alias) {
        String block = RangeBlockKey.block(range);
        int blocks = RangeBlockKey.blocks(range.family());
        List<Object> beginnings = new ArrayList<>();
        for (int i = 1; i <= blocks; i++) {
            beginnings.add(block.substring(0, Math.min(i, block.length())));
        }
        List<RangeOverlapQuery> all = new ArrayList<>();
        all.add(
                meets(
                        range,
                        alias,
                        alias + ".block in (?" + ", ?".repeat(blocks - 1) + ")",
                        beginnings));
        if (block.length() < blocks) {
            all.add(
                    meets(
                            range,
                            alias,
                            alias + ".block > ? and " + alias + ".block < ?",
                            List.of(block, block + BEYOND)));
        }
        return all;
    }

    private static RangeOverlapQuery meets(
            IpRange range, String alias, String key, List<Object> keys) {
        List<Object> parameters = new ArrayList<>(keys);
        parameters.add(range.endHex());
        parameters.add(range.startHex());
        return new RangeOverlapQuery(
                key + " and " + alias + ".range_start <= ? and " + alias + ".range_end >= ?",
                parameters);
    }

    /**
     * Creates a query of a table for the ranges that hold or touch one.
     *
     * @param statement in which {@code %s} stands for the rows that were found
     * @param select of one row, up to its where, with the alias of the table
     * @param more parameters behind the rows
     */
    public static Query ask(
            EntityManager em,
            String statement,
            String select,
            String alias,
            IpRange range,
            Object... more) {
        List<String> parts = new ArrayList<>();
        List<Object> all = new ArrayList<>();
        for (RangeOverlapQuery meeting : of(range, alias)) {
            parts.add(select + " where " + meeting.sql());
            all.addAll(meeting.parameters());
        }
        all.addAll(List.of(more));
        Query query = em.createNativeQuery(statement.formatted(String.join(" union all ", parts)));
        for (int i = 0; i < all.size(); i++) {
            query.setParameter(i + 1, all.get(i));
        }
        return query;
    }

    /** Value of the column block for a range: the family and the digits common to its ends. */
    public static String block(IpRange range) {
        return RangeBlockKey.block(range);
    }
}
