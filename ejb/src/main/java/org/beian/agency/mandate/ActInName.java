package org.beian.agency.mandate;

import java.time.Instant;
import org.beian.filing.application.FilingState;

/**
 * Application that a provider filed in a sponsor's name.
 *
 * @param website null for a change of the subject alone
 * @param createdAt when it was begun
 * @param submittedAt null before a submission
 * @param heldAt since when it is held because the sponsor disavows it; else null
 */
public record ActInName(
        Long id,
        int round,
        String kind,
        Long providerId,
        String subject,
        String website,
        FilingState state,
        Instant createdAt,
        Instant submittedAt,
        Instant heldAt) {

    /** What it is called: by its website, else by its subject. */
    public String name() {
        return website == null ? subject : website;
    }

    public boolean isHeld() {
        return heldAt != null;
    }
}
