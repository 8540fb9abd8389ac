package org.beian.agency.disavowal;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.agency.DisavowalState;

/**
 * View of a disavowal, for the sponsor, the provider and the authority.
 *
 * @param decided whether the application was decided before; a pending one is held
 * @param clock of the authority; null unless it is open
 * @param answer of the provider; null before
 * @param opinion what the authority found; null before
 * @param letterNumber null before
 * @param followDue last day of the clerk; null unless something is to be recorded
 * @param outcome what was done about a decided application; null before
 */
public record DisavowalView(
        Long id,
        DisavowalState state,
        Long applicationId,
        String subject,
        String sponsor,
        String provider,
        String authority,
        boolean decided,
        String reason,
        Instant submittedAt,
        Clock clock,
        LocalDate answerDue,
        String answer,
        Instant answeredAt,
        String opinion,
        Instant clearedAt,
        String letterNumber,
        LocalDate followDue,
        String outcome,
        Instant closedAt,
        int version) {

    /**
     * Limit of the authority.
     *
     * @param workingDaysLeft negative when overdue
     * @param provisional whether the calendar of the last day's year is not published yet
     */
    public record Clock(
            LocalDate date, int workingDaysLeft, int workingDaysTotal, boolean provisional) {}
}
