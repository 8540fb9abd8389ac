package org.beian.notice.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Case that waits for somebody.
 *
 * @param unitId unit that it waits for; null when it waits for an authority or a role
 * @param authority code of the authority that it waits for; null when it waits for a unit or a role
 * @param place what the link to the case names
 * @param superior code of the authority that is told after the last day; null for the bureau of the
 *     unit's province
 * @param subject name of what it is about, or null
 * @param late what somebody below has not done by its last day; null for what the one itself is to
 *     do
 * @param number number under which the record is known; null for what is known by its subject
 * @param deadline last day, or null
 */
public record WaitingCase(
        WaitingKind kind,
        long id,
        Long unitId,
        String authority,
        String place,
        String superior,
        WaitingKind late,
        String subject,
        Long number,
        Instant since,
        LocalDate deadline) {

    /** Where it stands in the order of an in-tray. */
    public WaitingPosition position() {
        return new WaitingPosition(deadline == null ? WaitingPosition.NEVER : deadline, kind, id);
    }

    /** The record's own name; a dash for what has none. */
    public String name(Locale locale) {
        String subject = Optional.ofNullable(this.subject).orElse("—");
        return number == null ? subject : kind.numbered(number, subject, locale);
    }

    /** Whether its last day is over. */
    public boolean isOverdue(LocalDate today) {
        return deadline != null && deadline.isBefore(today);
    }
}
