package org.beian.ipregister.record;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a record of the register says of its range (formats.md 4). */
public enum IpRecordKind {
    /** Where the unit has the range from: APNIC or another unit. */
    SOURCE("upstream", "note"),
    /** What the unit does with a range of its sources. */
    ALLOCATION(
            "status",
            "receiver",
            "mode",
            "date",
            "unitName",
            "nature",
            "industry",
            "province",
            "city",
            "county",
            "address",
            "contactName",
            "contactPhone",
            "contactEmail",
            "gateway",
            "gatewayAddress",
            "note"),
    /** A range that a customer brought along. */
    CUSTOMER_OWNED(
            "date",
            "unitName",
            "nature",
            "industry",
            "province",
            "city",
            "county",
            "address",
            "contactName",
            "contactPhone",
            "contactEmail",
            "gateway",
            "gatewayAddress",
            "note"),
    /** A range that headquarters announce for another unit. */
    ANNOUNCED("receiver", "date", "note");

    private final Set<String> columns;

    IpRecordKind(String... columns) {
        this.columns = Set.of(columns);
    }

    /** Whether the kind uses a column of the file beside its range; others are not looked at. */
    boolean uses(String column) {
        return columns.contains(column);
    }

    static Optional<IpRecordKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }
}
