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
 * A record in force that holds or touches a range, as far as the check of applications looks at it.
 *
 * @param status of an allocation, else null
 * @param receiver code of the unit that has or is announced the range, else null
 * @param user who uses the range; null where nobody does
 */
public record IpTouch(
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
     * The records of one range; {@link Question#MOST} of those that hold its block, and as many of
     * those inside.
     */
    public static Supplier<List<IpTouch>> of(Questions questions, IpRange range) {
        return questions.once(Map.entry(IpTouch.class, range), () -> question(range));
    }

    private static Question<List<IpTouch>> question(IpRange range) {
        Question.Rows rows = Question.rows(COLUMNS);
        for (IpMeeting meeting : IpMeeting.of(range, "t")) {
            rows.from("ip_record t where " + meeting.sql(), meeting.parameters());
        }
        return rows.read(found -> found.stream().map(IpTouch::read).toList());
    }

    private static IpTouch read(Object[] row) {
        return new IpTouch(
                IpRecordKind.valueOf((String) row[0]),
                IpRange.ofHex(((Number) row[1]).intValue(), (String) row[2], (String) row[3]),
                ((Number) row[4]).longValue(),
                ((Date) row[5]).toLocalDate(),
                row[6] == null ? null : IpStatus.valueOf((String) row[6]),
                (String) row[7],
                (String) row[8]);
    }
}
