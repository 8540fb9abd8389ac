package org.beian.ipregister.edit;

import java.time.LocalDate;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpStatus;
import org.beian.value.IpRange;

/**
 * A record of the register as an answer shows it.
 *
 * @param unit name of the unit that filed it, by its code for programs
 * @param since from this day on
 * @param until the day on which it changed or ended; null while it is in force
 * @param status of an allocation, else null
 * @param upstream code of the unit that a source is from, else null
 * @param receiver code of the unit that has or is announced the range, else null
 * @param user who uses the range; null for readers who may not know, and where nobody does
 */
public record IpEntry(
        IpRecordKind kind,
        IpRange range,
        Long unitId,
        String unitCode,
        String unit,
        LocalDate since,
        LocalDate until,
        IpStatus status,
        String upstream,
        String receiver,
        String user) {

    /** The same without who uses the range. */
    public IpEntry withoutUser() {
        return new IpEntry(
                kind, range, unitId, unitCode, unit, since, until, status, upstream, receiver,
                null);
    }
}
