package org.beian.ipregister.check;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpStatus;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.value.IpRange;

/**
 * Record of an allocation or of a customer's own addresses that overlaps a range.
 *
 * @param receiver code of the unit to which the range was passed on, or null
 * @param user name of the user, or null
 */
public record OverlappingRecord(
        IpRecordKind kind,
        IpRange range,
        Long unitId,
        IpStatus status,
        String receiver,
        String user) {

    /** Records read at most of each kind of overlap; more would tell nothing new. */
    private static final int MOST = 200;

    private static final String SELECT =
            """
            select t.kind, t.family, t.range_start, t.range_end, t.unit_id, t.status, t.receiver,
              t.unit_name
            from ip_record t where t.kind in ('ALLOCATION', 'CUSTOMER_OWNED') and\s""";

    /**
     * The records of one range: at most 200 whose block contains the block of the range, and as
     * many inside of it.
     */
    public static List<OverlappingRecord> of(EntityManager em, IpRange range) {
        List<OverlappingRecord> found = new ArrayList<>();
        for (RangeOverlapQuery part : RangeOverlapQuery.of(range, "t")) {
            Query query =
                    NativeQuery.of(em, SELECT + part.sql(), part.parameters().toArray())
                            .setMaxResults(MOST);
            ResultRecords.of(query, Row.class).forEach(row -> found.add(row.overlapping()));
        }
        return found;
    }

    private record Row(
            IpRecordKind kind,
            int family,
            String start,
            String end,
            Long unitId,
            IpStatus status,
            String receiver,
            String user) {

        OverlappingRecord overlapping() {
            IpRange range = IpRange.ofHex(family, start, end);
            return new OverlappingRecord(kind, range, unitId, status, receiver, user);
        }
    }
}
