package org.beian.web.api.ipregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.beian.ipregister.check.IpConflict;
import org.beian.ipregister.edit.IpEntry;
import org.beian.law.RequestRejected;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.web.api.Parameters;
import org.beian.web.api.problem.CallRefusal;

/**
 * JSON view of the register's records on an address. Members without a value are null, not absent;
 * neighbours and conflicts are null where they were not asked for.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AddressJson(
        Range range,
        LocalDate on,
        List<Item> items,
        List<Item> neighbours,
        List<Conflict> conflicts) {

    public record Range(String start, String end) {

        static Range of(IpRange range) {
            return range == null ? null : new Range(range.start(), range.end());
        }
    }

    public record Item(
            String record,
            Range range,
            String unit,
            String unitName,
            LocalDate since,
            LocalDate until,
            String status,
            String upstream,
            String receiver,
            String user) {

        private static Item of(IpEntry entry) {
            return new Item(
                    entry.kind().name(),
                    Range.of(entry.range()),
                    entry.unitCode(),
                    entry.unit(),
                    entry.since(),
                    entry.until(),
                    entry.status() == null ? null : entry.status().name(),
                    entry.upstream(),
                    entry.receiver(),
                    entry.user());
        }
    }

    /** Conflict of two records that cannot both be right. */
    public record Conflict(
            String record,
            String unitName,
            Range range,
            String other,
            Range otherRange,
            long count) {

        private static Conflict of(IpConflict conflict) {
            return new Conflict(
                    conflict.source() ? "SOURCE" : "ALLOCATION",
                    conflict.unit(),
                    Range.of(conflict.range()),
                    conflict.other(),
                    Range.of(conflict.otherRange()),
                    conflict.count());
        }
    }

    static AddressJson of(
            IpRange range,
            LocalDate on,
            List<IpEntry> found,
            List<IpEntry> neighbours,
            List<IpConflict> conflicts) {
        return new AddressJson(
                Range.of(range),
                on,
                items(found),
                items(neighbours),
                conflicts == null ? null : conflicts.stream().map(Conflict::of).toList());
    }

    private static List<Item> items(List<IpEntry> entries) {
        return entries == null ? null : entries.stream().map(Item::of).toList();
    }

    /**
     * @throws RequestRejected {@link CallRefusal#PARAMETER_INVALID} when it is not a range
     */
    static IpRange range(String written) {
        try {
            return IpRange.parse(written);
        } catch (InvalidValue none) {
            throw Parameters.invalid("ip");
        }
    }
}
