package org.beian.annualaudit.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beian.law.Clause;

/**
 * Telling of sponsors and providers that an audit has begun, part by part for its job (18.2): one
 * mail and one event to each sponsor about all its websites, then one of both to each provider.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class AuditTelling {

    @Inject AuditTold told;
    @Inject AuditDigests digests;

    /**
     * Tells the next sponsors, whose websites were not told of yet.
     *
     * @param afterSubjectId the last subject that was told; 0 for the beginning
     * @return the last subject of this part; empty when all are told
     */
    @Clause("18.2")
    public Optional<Long> next(Long campaignId, long afterSubjectId) {
        return told.next(campaignId, afterSubjectId);
    }

    /** Tells each provider of the websites that it gives access to, once for a campaign (7.9). */
    @Clause("7.9")
    public void digests(Long campaignId) {
        digests.send(campaignId);
    }
}
