package org.beian.ipregister.record;

import java.time.LocalDate;
import java.util.Optional;
import org.beian.intake.formats.file.FileRow;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.value.IsoDay;

/**
 * Row of a file as the rules see it.
 *
 * @param action null when the column names none
 * @param kind null when the column names none
 * @param range null when start and end are no range
 * @param rangeFault code of the fault of the range; null when there is none
 */
public record IpRow(
        FileRow file,
        IpFacts facts,
        IpAction action,
        IpRecordKind kind,
        IpRange range,
        String rangeFault) {

    public static IpRow of(FileRow file, IpFacts facts) {
        IpRange range = null;
        String fault = null;
        try {
            range = range(file.text("start"), file.text("end"));
        } catch (InvalidValue wrong) {
            fault = wrong.code();
        }
        return new IpRow(
                file,
                facts,
                IpAction.find(file.text("action")).orElse(null),
                IpRecordKind.find(file.text("record")).orElse(null),
                range,
                fault);
    }

    /** A start without an end may be a single address, a prefix or a range. */
    private static IpRange range(String start, String end) {
        return end == null ? IpRange.parse(start) : IpRange.of(start, end);
    }

    /**
     * The text of a column that the row's kind uses; null for other columns, and for a row that
     * ends a record.
     */
    public String text(String column) {
        boolean used = kind == null || kind.uses(column);
        return used && action != IpAction.DELETE ? file.text(column) : null;
    }

    public boolean has(String column) {
        return text(column) != null;
    }

    /** Whether the row ends a record. */
    public boolean ends() {
        return action == IpAction.DELETE;
    }

    public boolean is(IpRecordKind wanted) {
        return kind == wanted && action != IpAction.DELETE;
    }

    public Optional<IpStatus> status() {
        return is(IpRecordKind.ALLOCATION) ? IpStatus.find(text("status")) : Optional.empty();
    }

    /** The day of the event; empty when there is none or it is no day. */
    public Optional<LocalDate> eventDate() {
        return day(file.text("eventDate"));
    }

    /** The day on which it was allocated; empty when there is none or it is no day. */
    public Optional<LocalDate> date() {
        return day(text("date"));
    }

    public static Optional<LocalDate> day(String written) {
        return Optional.ofNullable(IsoDay.read(written));
    }
}
