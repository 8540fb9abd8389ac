package org.beian.enforcement.closure;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.access.AccessRefusal;
import org.beian.enforcement.look.SiteProbe;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;

/**
 * Looks of a bureau whether the site of a stop-access notice is down, beside what its provider
 * reported (16.4). No transaction is open while a site is waited for.
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SiteLooking {

    @Inject SiteLookRecording recording;
    @Inject SiteProbe probe;

    /**
     * Looks at the site now, for ten seconds or so at most, and keeps what was found.
     *
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_NOT_FOUND} when there is no such
     *     notice to stop access, or it is neither the caller's bureau's, nor issued at its request,
     *     nor on a filing in its province
     */
    @Clause("16.4")
    public LookView look(Long noticeId) {
        SiteLookRecording.Site site = recording.site(noticeId);
        return recording.record(noticeId, probe.look(site.domains(), site.addresses()));
    }

    /** The looks so far, the latest first, at most 100; as {@link #look}. */
    @Clause("16.4")
    public List<LookView> looks(Long noticeId) {
        return recording.looks(noticeId);
    }
}
