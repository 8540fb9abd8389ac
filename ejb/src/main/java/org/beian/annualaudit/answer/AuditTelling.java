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

    /** Number of subjects of a campaign whose sponsor is to be told. */
    @Clause("18.2")
    public long untold(Long campaignId) {
        return told.untold(campaignId);
    }

    /**
     * Tells the next sponsors, of websites of which they were not told yet, or not of a difference
     * that was found since.
     *
     * @param afterSubjectId the last subject that was told; 0 for the beginning
     * @return this part; empty when all are told
     */
    @Clause("18.2")
    public Optional<ToldSponsors> next(Long campaignId, long afterSubjectId) {
        return told.next(campaignId, afterSubjectId);
    }

    /** Whether the providers of a campaign are to be reminded now; see {@link #remind}. */
    @Clause("7.9")
    public boolean isReminderDue(Long campaignId) {
        return digests.due(campaignId).isPresent();
    }

    /**
     * Reminds each provider of its websites that still wait for their sponsors: once before the
     * last day of the campaign, when sponsors are warned too, and once behind it. A sponsor without
     * an account is reached by its provider alone.
     *
     * @return whether it was due
     */
    @Clause("7.9")
    public boolean remind(Long campaignId) {
        return digests.remind(campaignId);
    }

    /** Tells each provider of the websites that it gives access to, once for a campaign (7.9). */
    @Clause("7.9")
    public void digests(Long campaignId) {
        digests.send(campaignId);
    }
}
