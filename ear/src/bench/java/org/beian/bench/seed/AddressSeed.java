package org.beian.bench.seed;

import java.sql.Connection;
import java.sql.SQLException;

/** Seed of ranges of sixteen addresses each, one after the other, allocated by one unit. */
public final class AddressSeed {

    private static final long FIRST = 0x0b000000L;
    private static final int SIZE = 16;

    private final Connection connection;
    private final long unit;
    private final int count;

    public AddressSeed(Connection connection, long unit, int count) {
        this.connection = connection;
        this.unit = unit;
        this.count = count;
    }

    /** An address of a range, from 0. */
    public static String address(int range) {
        long address = FIRST + (long) range * SIZE + range % SIZE;
        return (address >> 24)
                + "."
                + (address >> 16 & 255)
                + "."
                + (address >> 8 & 255)
                + "."
                + (address & 255);
    }

    /** The name of the user of a range. */
    public static String user(int range) {
        return "示例用户" + range;
    }

    public void copy() throws SQLException {
        try (Copy rows =
                new Copy(
                        connection,
                        "ip_record (family, block, range_start, range_end, kind, unit_id, since, status,"
                                + " unit_name, content_hash)")) {
            for (int i = 0; i < count; i++) {
                long start = FIRST + (long) i * SIZE;
                rows.row(
                        4,
                        "4" + "%08x".formatted(start).substring(0, 7),
                        "%032x".formatted(start),
                        "%032x".formatted(start + SIZE - 1),
                        "ALLOCATION",
                        unit,
                        "2026-01-01",
                        "USED",
                        user(i),
                        i);
            }
        }
    }
}
