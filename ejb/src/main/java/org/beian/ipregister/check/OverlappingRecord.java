package org.beian.ipregister.check;

import static org.beian.rule.Question.date;
import static org.beian.rule.Question.number;
import static org.beian.rule.Question.text;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpStatus;
import org.beian.rule.Question;
import org.beian.rule.Questions;
import org.beian.value.IpRange;

/**
 * Record in force that holds or touches a range, as far as the check of applications needs it.
 *
 * @param status of an allocation, else null
 * @param receiver code of the unit to which the range was passed on or for which it is announced,
 *     else null
 * @param user of the range; null where there is none
 */
public record OverlappingRecord(
        IpRecordKind kind,
        IpRange range,
        Long unitId,
        LocalDate since,
        IpStatus status,
        String receiver,
        String user) {

    private static final Question.Columns COLUMNS =
            Question.columns(
                    text("t.kind"),
                    number("t.family"),
                    text("t.range_start"),
                    text("t.range_end"),
                    number("t.unit_id"),
                    date("t.since"),
                    text("t.status"),
                    text("t.receiver"),
                    text("t.unit_name"));

    /**
     * The records of one range: all whose block contains the block of the range, and at most {@link
     * Question#MOST} inside of it.
     */
    public static Supplier<List<OverlappingRecord>> of(Questions questions, IpRange range) {
        return questions.once(Map.entry(OverlappingRecord.class, range), () -> question(range));
    }

    private static Question<List<OverlappingRecord>> question(IpRange range) {
        Question.Rows rows = Question.rows(COLUMNS);
        List<RangeOverlapQuery> parts = RangeOverlapQuery.of(range, "t");
        // few records contain an address, however many lie inside of a wide range
        rows.everyOf("ip_record t where " + parts.get(0).sql(), parts.get(0).parameters());
        for (RangeOverlapQuery inside : parts.subList(1, parts.size())) {
            rows.from("ip_record t where " + inside.sql(), inside.parameters());
        }
        return rows.read(found -> found.stream().map(OverlappingRecord::read).toList());
    }

    private static OverlappingRecord read(Object[] row) {
        return new OverlappingRecord(
                IpRecordKind.valueOf((String) row[0]),
                IpRange.ofHex(((Number) row[1]).intValue(), (String) row[2], (String) row[3]),
                ((Number) row[4]).longValue(),
                ((Date) row[5]).toLocalDate(),
                row[6] == null ? null : IpStatus.valueOf((String) row[6]),
                (String) row[7],
                (String) row[8]);
    }
}
