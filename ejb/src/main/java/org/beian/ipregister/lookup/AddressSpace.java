package org.beian.ipregister.lookup;

import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.ipregister.report.IpReportDraft;
import org.beian.ipregister.unit.IpSupervision;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.value.IpRange;

/**
 * Address space of a unit: what it has on file within a block of addresses, range by range, for the
 * unit itself, its headquarters and its supervisor. For everybody else there is no such unit.
 */
@Stateless
@Clause("9.2")
public class AddressSpace {

    /** Ranges read at a time: memory does not grow with the register. */
    private static final int PAGE = 5000;

    private static final String FILED =
            """
            select range_start, range_end from ip_record
            where unit_id = ? and family = ? and kind = ? and range_start <= ? and range_end >= ?
              and range_start >= ? and (range_start > ? or range_end > ?)
            order by range_start, range_end""";
    private static final String DISPUTED =
            """
            select case when other_start > range_start then other_start else range_start end,
              case when other_end < range_end then other_end else range_end end, id
            from ip_finding
            where present = 1 and unit_id = ? and family = ? and state in ('OPEN', 'SENT_BACK')
              and check_name in ('SOURCE_CONFLICT', 'ALLOCATION_CONFLICT')
              and range_start <= ? and range_end >= ? and id > ? and %s
            order by id"""
                    .formatted(IpReportDraft.PUBLISHED_SQL.formatted("ip_finding.report_id"));
    private static final String EXTENT =
            """
            select min(range_start), max(range_end) from ip_record
            where unit_id = ? and family = ? and kind in ('SOURCE', 'ALLOCATION')""";

    /** First and last address, as they are stored; null when there are none. */
    private record Ends(String start, String end) {}

    private record Disputed(String start, String end, long finding) {}

    @Inject EntityManager em;
    @Inject Units units;
    @Inject IpSupervision supervision;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * The range from the first address to the last of what the unit has on file of a family; empty
     * when there is nothing.
     *
     * @param family 4 or 6
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN} also for a unit that the caller may
     *     not see
     */
    @RolesAllowed({IP_UNIT, MINISTRY, REVIEWER})
    public List<IpRange> extent(Long unitId, int family) {
        requireVisible(unitId);
        Query extent = NativeQuery.of(em, EXTENT, unitId, family);
        Ends ends = ResultRecords.of(extent, Ends.class).get(0);
        return ends.start() == null
                ? List.of()
                : List.of(IpRange.ofHex(family, ends.start(), ends.end()));
    }

    /**
     * Hands over the unit's sources that touch the block, in the order of their first addresses.
     */
    @RolesAllowed({IP_UNIT, MINISTRY, REVIEWER})
    public void sources(Long unitId, IpRange block, Consumer<IpRange> taker) {
        requireVisible(unitId);
        read(unitId, "SOURCE", block, taker);
    }

    /**
     * Hands over the unit's allocations that touch the block, in the order of their first
     * addresses.
     */
    @RolesAllowed({IP_UNIT, MINISTRY, REVIEWER})
    public void allocations(Long unitId, IpRange block, Consumer<IpRange> taker) {
        requireVisible(unitId);
        read(unitId, "ALLOCATION", block, taker);
    }

    /**
     * Hands over the addresses of the unit that are in conflict with another record, in the order
     * of their first addresses, as the last check found them.
     */
    @RolesAllowed({IP_UNIT, MINISTRY, REVIEWER})
    public void conflicts(Long unitId, IpRange block, Consumer<IpRange> taker) {
        requireVisible(unitId);
        List<IpRange> found = new ArrayList<>();
        long last = 0;
        List<Disputed> page;
        do {
            page = disputed(unitId, block, last);
            for (Disputed each : page) {
                found.add(IpRange.ofHex(block.family(), each.start(), each.end()));
                last = each.finding();
            }
        } while (page.size() == PAGE);
        found.stream().sorted().forEach(taker);
    }

    private void requireVisible(Long unitId) {
        Caller caller = callers.current();
        Unit unit = units.find(unitId).orElseThrow(PartyRefusal.UNIT_UNKNOWN::of);
        boolean own =
                unitId.equals(caller.unitId())
                        || unit.parentId().filter(each -> each.equals(caller.unitId())).isPresent();
        boolean supervised =
                caller.has(REVIEWER)
                        && supervision
                                .provinceOf(unit, Shanghai.date(clock.instant()))
                                .equals(caller.ownProvince());
        if (!(caller.has(MINISTRY) || own || supervised)) {
            throw PartyRefusal.UNIT_UNKNOWN.of();
        }
    }

    private void read(Long unitId, String kind, IpRange block, Consumer<IpRange> taker) {
        Ends last = new Ends("", "");
        List<Ends> page;
        do {
            page = page(unitId, kind, block, last);
            for (Ends each : page) {
                taker.accept(IpRange.ofHex(block.family(), each.start(), each.end()));
                last = each;
            }
        } while (page.size() == PAGE);
    }

    private List<Ends> page(Long unitId, String kind, IpRange block, Ends last) {
        Query filed =
                NativeQuery.of(
                        em,
                        FILED,
                        unitId,
                        block.family(),
                        kind,
                        block.endHex(),
                        block.startHex(),
                        last.start(),
                        last.start(),
                        last.end());
        return ResultRecords.of(filed.setMaxResults(PAGE), Ends.class);
    }

    private List<Disputed> disputed(Long unitId, IpRange block, long last) {
        Query found =
                NativeQuery.of(
                        em,
                        DISPUTED,
                        unitId,
                        block.family(),
                        block.endHex(),
                        block.startHex(),
                        last);
        return ResultRecords.of(found.setMaxResults(PAGE), Disputed.class);
    }
}
