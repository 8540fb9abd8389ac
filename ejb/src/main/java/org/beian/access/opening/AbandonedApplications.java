package org.beian.access.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.beian.access.application.AccessApplication;
import org.beian.access.application.AccessNotices;
import org.beian.access.application.AccessRepository;
import org.beian.access.application.AccessState;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Applications for access at providers whose registration ended: nobody is left to open those that
 * wait, so each ends and its applicant is told to choose another provider; those that were opened
 * end with their access.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class AbandonedApplications {

    private static final int PART = 100;

    @Inject EntityManager em;
    @Inject AccessRepository accesses;
    @Inject AccessNotices notices;
    @Inject Units units;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Applications that wait at a provider whose last day is over, by key.
     *
     * @param after the last one that was looked at; 0 for the beginning
     * @return at most 100
     */
    @Clause("11.1")
    public List<Long> waiting(long after) {
        return em.createQuery(
                        """
                        select a.id from AccessApplication a join Unit u on u.id = a.providerId
                        where a.state in :pending and u.validTo < :today and a.id > :after
                        order by a.id""",
                        Long.class)
                .setParameter("pending", EnumSet.of(AccessState.APPLIED, AccessState.PRE_ASSIGNED))
                .setParameter("today", today())
                .setParameter("after", after)
                .setMaxResults(PART)
                .getResultList();
    }

    /** Ends one and tells its applicant; once, however often it is called. */
    @Clause("11.1")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void end(Long id) {
        AccessApplication application =
                em.find(AccessApplication.class, id, LockModeType.PESSIMISTIC_WRITE);
        Unit provider = units.find(application.providerId()).orElseThrow();
        if (application.state().pending()
                && provider.validTo().filter(today()::isAfter).isPresent()) {
            end(application, provider);
            notices.tellSponsor(
                    application,
                    "ACCESS_REFUSED",
                    "access.providerEnded",
                    provider.validTo().orElseThrow());
        }
    }

    /**
     * Ends those by which an access was opened that ended with its provider; its sponsor is told of
     * the access itself.
     *
     * @param access its key in the register
     */
    @Clause("11.3")
    public void close(Long access) {
        for (AccessApplication opened : accesses.openedBy(access)) {
            end(opened, units.find(opened.providerId()).orElseThrow());
        }
    }

    private void end(AccessApplication application, Unit provider) {
        AccessState before = application.state();
        application.providerEnded(today());
        history.write(
                application,
                Act.move("PROVIDER_ENDED", before, application.state(), provider.name(), "11.3"));
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
