package org.beian.ipregister.edit;

import java.time.LocalDate;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpStatus;
import org.beian.value.IpRange;

/**
 * Record of the register as an answer shows it.
 *
 * @param unit name of the unit that filed it; programs use its code
 * @param since first day on which it is in force
 * @param until the day on which it changed or ended; null while it is in force
 * @param status of an allocation, else null
 * @param upstream code of the unit that a source is from, else null
 * @param receiver code of the unit to which the range was passed on or for which it is announced,
 *     else null
 * @param user of the range; null for readers who may not know it, and where there is none
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

    /** The same record without the user of the range. */
    public IpEntry withoutUser() {
        return new IpEntry(
                kind, range, unitId, unitCode, unit, since, until, status, upstream, receiver,
                null);
    }
}
