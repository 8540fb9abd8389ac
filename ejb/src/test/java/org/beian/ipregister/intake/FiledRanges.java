package org.beian.ipregister.intake;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.beian.ipregister.check.JdbcBatch;
import org.beian.ipregister.check.RangeBlockKey;
import org.beian.value.IpRange;

/**
 * Test fixture that puts records into the register of addresses, as a file that was applied would.
 */
public final class FiledRanges {

    /**
     * What each provider of the tests of filings has, so that their samples are of its addresses.
     */
    public static final List<String> OF_PROVIDERS = List.of("203.0.113.0/24", "2001:db8::/32");

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private FiledRanges() {}

    /** An allocation, to a user by name or passed on to a unit by code. */
    public static void allocate(
            EntityManager em, Long unitId, IpRange range, String user, String receiver) {
        JdbcBatch.run(
                em,
                insert("status, receiver, unit_name"),
                Collections.singletonList(
                        row(
                                range,
                                "ALLOCATION",
                                unitId,
                                receiver == null ? "USED" : "REDISTRIBUTED",
                                receiver,
                                user)));
    }

    public static void file(EntityManager em, List<Object[]> rows) {
        JdbcBatch.run(em, insert("status, upstream, receiver"), rows);
    }

    /**
     * Takes the records of those providers out: a thousand units with one range would be a thousand
     * conflicts in each check of the register.
     */
    static void forgetProviders(EntityManager em) {
        for (String range : OF_PROVIDERS) {
            em.createNativeQuery("delete from ip_record where range_start = ?")
                    .setParameter(1, IpRange.parse(range).startHex())
                    .executeUpdate();
        }
    }

    public static Object[] row(
            IpRange range, String kind, Long unitId, String status, String one, String other) {
        return new Object[] {
            range.family(),
            RangeBlockKey.block(range),
            range.startHex(),
            range.endHex(),
            kind,
            unitId,
            SINCE,
            1L,
            status,
            one,
            other
        };
    }

    private static String insert(String more) {
        return "insert into ip_record (family, block, range_start, range_end, kind, unit_id, since,"
                + " content_hash, "
                + more
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }
}
