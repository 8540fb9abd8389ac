package org.beian.cancellation.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationState;

/**
 * View of an application for cancellation, for the applicant, the sponsor and the authority.
 *
 * @param applicant name of the unit that applied
 * @param byProvider whether that is a provider
 * @param onBehalf whether it has the sponsor's mandate; without one it withdraws from a former
 *     customer
 * @param websiteName null for the whole subject
 * @param access code of the provider whose access is to be cancelled; else null
 * @param accessProvider its name; else null
 * @param serviceEndedOn since when a provider that withdraws no longer serves; else null
 * @param deadline last day of the authority; null unless under review
 * @param decision null before
 * @param hearing of the sponsor, where the authority acts on its own motion; else null
 * @param takenBy user name of the reviewer who works on it; null for others than the authority
 */
public record CancellationView(
        Long id,
        CancellationKind kind,
        CancellationState state,
        String applicant,
        boolean byProvider,
        boolean onBehalf,
        String authority,
        String filingNumber,
        String subjectName,
        String websiteName,
        String access,
        String accessProvider,
        String reason,
        String reference,
        LocalDate serviceEndedOn,
        List<CancellationDocument> documents,
        Instant submittedAt,
        Deadline deadline,
        Decision decision,
        Heard hearing,
        String takenBy,
        int version) {

    /**
     * Limit of the authority.
     *
     * @param workingDaysLeft negative when overdue
     * @param provisional whether the calendar of the last day's year is not published yet
     */
    public record Deadline(
            LocalDate date, int workingDaysLeft, int workingDaysTotal, boolean provisional) {}

    /**
     * Hearing of the sponsor (8.2).
     *
     * @param facts what was found untrue
     * @param until last day of the sponsor
     * @param answer null before one, and when it was waived
     * @param answeredAt when the sponsor answered or waived; null before
     * @param over whether the authority may decide
     */
    public record Heard(
            String facts, LocalDate until, String answer, Instant answeredAt, boolean over) {}

    /**
     * Decision with its letter.
     *
     * @param by user name of who decided; null for others than the authority
     */
    public record Decision(
            CancellationState result,
            List<String> reasons,
            String opinion,
            Instant decidedAt,
            String by,
            Long letterId,
            String letterNumber) {}
}
