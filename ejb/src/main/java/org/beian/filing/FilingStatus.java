package org.beian.filing;

import java.time.Instant;
import java.util.List;
import org.beian.rule.Finding;

/**
 * An application as its own applicant may see it (formats.md 8.1, "Answer").
 *
 * @param id null on a dry run
 * @param bureau name of the deciding bureau, or null while the domicile is unknown
 * @param clock null while nobody waits for the bureau
 * @param decision null before one
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
        int version) {

    /** The same, in the state that the application would have. */
    FilingStatus in(FilingState wouldBe) {
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
                version);
    }

    /**
     * @param filingNumber null before approval
     */
    public record NumberedWebsite(String filingNumber, List<String> domains) {}

    /**
     * @param letterId opens the letter
     */
    public record Decision(
            FilingState result,
            List<StatedReason> reasons,
            String opinion,
            Instant decidedAt,
            String letterNumber,
            Long letterId) {}

    /**
     * @param code row of the code table {@code refusal-reasons}
     */
    public record StatedReason(String code, String clause) {}
}
