package org.beian.ipregister.record;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Kind of a record: what it states about its range (formats.md 4). */
public enum IpRecordKind {
    /** The source of a range of the unit: APNIC or another unit. */
    SOURCE("upstream", "note"),
    /** The use that the unit makes of a range of its sources. */
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

    /** Whether the kind uses a column of the file beside its range; other columns are ignored. */
    boolean uses(String column) {
        return columns.contains(column);
    }

    static Optional<IpRecordKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }
}
