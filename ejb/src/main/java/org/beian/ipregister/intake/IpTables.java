package org.beian.ipregister.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns that the tables of the register share, so that each is named once. */
public final class IpTables {

    /** The primary key of a record. */
    static final List<String> KEY = List.of("block", "range_start", "range_end", "kind", "unit_id");

    private static final List<String> FAMILY = List.of("family");

    private static final List<String> ITEMS =
            List.of(
                    "status",
                    "upstream",
                    "receiver",
                    "mode",
                    "allocated_on",
                    "unit_name",
                    "nature",
                    "industry",
                    "province",
                    "city",
                    "county",
                    "address",
                    "contact_name",
                    "contact_phone",
                    "contact_email",
                    "gateway",
                    "gateway_address",
                    "note",
                    "content_hash");

    private IpTables() {}

    /** Columns of {@code ip_record}. */
    static List<String> filed() {
        return joined(Stream.of(FAMILY, KEY, List.of("since"), ITEMS));
    }

    /** Columns of {@code ip_stage} in the order in which a row is read. */
    public static List<String> stage() {
        return joined(
                Stream.of(
                        List.of("action"),
                        FAMILY,
                        KEY,
                        List.of("since"),
                        ITEMS,
                        List.of("key_hash", "late")));
    }

    /** The names with an alias before each, such as {@code r.block, r.kind}. */
    static String of(String alias, List<String> columns) {
        return columns.stream()
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", "));
    }

    /** Condition that two aliases are the same record. */
    static String sameKey(String one, String other) {
        return KEY.stream()
                .map(column -> one + "." + column + " = " + other + "." + column)
                .collect(Collectors.joining(" and "));
    }

    private static List<String> joined(Stream<List<String>> parts) {
        return parts.flatMap(List::stream).toList();
    }
}
