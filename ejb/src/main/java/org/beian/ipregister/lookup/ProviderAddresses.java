package org.beian.ipregister.lookup;

import static org.beian.rule.Question.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.beian.ipregister.check.OverlappingRecord;
import org.beian.ipregister.check.RangeBlockKey;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.rule.Question;
import org.beian.rule.Questions;
import org.beian.value.IpRange;

/** Sources that a unit filed as its own addresses. */
@ApplicationScoped
public class ProviderAddresses {

    private static final Question.Columns RANGE =
            Question.columns(text("r.range_start"), text("r.range_end"));

    @Inject EntityManager em;

    /**
     * Whether every address of the range lies in the unit's filed source ranges; neighbours count
     * as one.
     */
    public boolean cover(Long unitId, IpRange range, LocalDate on) {
        return Questions.answer(em, covered(unitId, range, on));
    }

    /** The same for the automatic check, combined with its other queries. */
    public static Supplier<Boolean> covered(
            Questions questions, Long unitId, IpRange range, LocalDate on) {
        Supplier<List<OverlappingRecord>> touching = OverlappingRecord.of(questions, range);
        return () -> {
            List<OverlappingRecord> found = touching.get();
            return found.size() < Question.MOST
                    ? cover(
                            found.stream()
                                    .filter(record -> isSource(record, unitId, on))
                                    .map(OverlappingRecord::range)
                                    .toList(),
                            range)
                    : questions.askNow(covered(unitId, range, on));
        };
    }

    private static boolean isSource(OverlappingRecord record, Long unitId, LocalDate on) {
        return record.kind() == IpRecordKind.SOURCE
                && record.unitId().equals(unitId)
                && !record.since().isAfter(on);
    }

    private static Question<Boolean> covered(Long unitId, IpRange range, LocalDate on) {
        Question.Rows rows = Question.rows(RANGE);
        for (RangeOverlapQuery meeting : RangeOverlapQuery.of(range, "r")) {
            List<Object> parameters = new ArrayList<>(meeting.parameters());
            parameters.addAll(List.of(unitId, Date.valueOf(on)));
            rows.everyOf(
                    "ip_record r where "
                            + meeting.sql()
                            + " and r.unit_id = ? and r.kind = 'SOURCE' and r.since <= ?",
                    parameters);
        }
        return rows.read(
                found ->
                        cover(
                                found.stream()
                                        .map(
                                                row ->
                                                        IpRange.ofHex(
                                                                range.family(),
                                                                (String) row[0],
                                                                (String) row[1]))
                                        .toList(),
                                range));
    }

    private static boolean cover(List<IpRange> sources, IpRange range) {
        List<IpRange> ordered = new ArrayList<>(sources);
        ordered.sort(Comparator.comparing(IpRange::startHex).thenComparing(IpRange::endHex));
        String wanted = range.startHex();
        for (IpRange source : ordered) {
            if (source.startHex().compareTo(wanted) > 0) {
                return false;
            }
            if (source.endHex().compareTo(range.endHex()) >= 0) {
                return true;
            }
            if (source.endHex().compareTo(wanted) >= 0) {
                wanted = RangeBlockKey.after(source.endHex());
            }
        }
        return false;
    }

    /**
     * Files a source range of a unit from a day on, as held from APNIC; one that is filed already
     * stays unchanged.
     */
    public void add(Long unitId, IpRange range, LocalDate from, String note) {
        em.createNativeQuery(
                        "insert into ip_record (family, block, range_start, range_end, kind, unit_id, since, upstream,"
                                + " note, content_hash) select cast(? as smallint), cast(? as varchar(33)), ?, ?, 'SOURCE',"
                                + " u.id, cast(? as date), 'APNIC', cast(? as varchar(1024)), 0 from unit u where u.id = ?"
                                + " and not exists (select 1 from ip_record r where r.block = ?"
                                + " and r.range_start = ? and r.range_end = ? and r.kind = 'SOURCE' and r.unit_id = u.id)")
                .setParameter(1, range.family())
                .setParameter(2, RangeBlockKey.block(range))
                .setParameter(3, range.startHex())
                .setParameter(4, range.endHex())
                .setParameter(5, Date.valueOf(from))
                .setParameter(6, note)
                .setParameter(7, unitId)
                .setParameter(8, RangeBlockKey.block(range))
                .setParameter(9, range.startHex())
                .setParameter(10, range.endHex())
                .executeUpdate();
    }
}
