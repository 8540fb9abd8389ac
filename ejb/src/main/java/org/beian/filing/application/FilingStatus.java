package org.beian.filing.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.filing.review.Decision;
import org.beian.rule.Finding;

/**
 * View of an application for its applicant (formats.md 8.1, "Answer").
 *
 * @param id null on a dry run
 * @param bureau name of the deciding bureau, or null while the domicile is unknown
 * @param clock null unless the application is under review
 * @param filingNumber the one given, or the one of the filing that it is about; null for a first
 *     filing that is not approved
 * @param decision null before one
 * @param provider the provider's part; null when the sponsor files itself and never entrusted it
 */
public record FilingStatus(
        String id,
        String reference,
        String kind,
        FilingState state,
        int round,
        String bureau,
        Instant submittedAt,
        FilingClock clock,
        List<Finding> findings,
        String filingNumber,
        List<NumberedWebsite> websites,
        Decision decision,
        String subjectName,
        AtProvider provider,
        int version) {

    /** A copy with the state that a submission would lead to. */
    public FilingStatus in(FilingState wouldBe) {
        return new FilingStatus(
                id,
                reference,
                kind,
                wouldBe,
                round,
                bureau,
                submittedAt,
                clock,
                findings,
                filingNumber,
                websites,
                decision,
                subjectName,
                provider,
                version);
    }

    /**
     * Website of the application, with its filing number.
     *
     * @param filingNumber null before approval
     * @param name as submitted; null while it has none
     */
    public record NumberedWebsite(String filingNumber, List<String> domains, String name) {}

    /**
     * Decision of the bureau on the current round.
     *
     * @param letterId id with which the letter is opened
     */
    public record Decision(
            FilingState result,
            List<StatedReason> reasons,
            String opinion,
            Instant decidedAt,
            String letterNumber,
            Long letterId) {}

    /**
     * Reason of a refusal.
     *
     * @param code row of the code table {@code refusal-reasons}
     */
    public record StatedReason(String code, String clause) {}

    /**
     * Part of a provider in the application (12.1, 12.2, 12.6).
     *
     * @param onBehalf whether the provider holds it now; false after it was sent back
     * @param provider name of the provider that has it, or null after it was sent back
     * @param sponsor name of the sponsor's unit, or null when none is known to the system
     * @param due the day by which the provider is expected to act, or null
     * @param sentBackReason why the provider sent it back, or the sponsor what its provider
     *     changed; or null
     * @param handedOverAt when the result was last passed to the sponsor (12.6), or null
     * @param handedOverBy the officer who passed it, or null
     * @param sponsorDue the day by which the sponsor is expected to consent, or null
     * @param heldAt since when it is held because its sponsor disavows it (B12), or null
     */
    public record AtProvider(
            boolean onBehalf,
            String provider,
            String sponsor,
            LocalDate due,
            String sentBackReason,
            Instant handedOverAt,
            String handedOverBy,
            LocalDate sponsorDue,
            Instant heldAt) {}
}
