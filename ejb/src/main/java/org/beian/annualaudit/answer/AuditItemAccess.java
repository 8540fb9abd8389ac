package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.function.Predicate;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemRepository;
import org.beian.annualaudit.AuditRefusal;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterState;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;

/**
 * Access of sponsors and providers to the items of their websites, once the sponsor was told. Who
 * changes one locks the subject first, as every act on a filing does.
 */
@ApplicationScoped
class AuditItemAccess {

    @Inject EntityManager em;
    @Inject AuditItemRepository items;
    @Inject AccessDenials hidden;
    @Inject Callers callers;

    /** Whether the item is of a website of the calling sponsor. */
    boolean isOwn(AuditItem item) {
        return item.toldAt() != null
                && callers.current()
                        .unitId()
                        .equals(em.find(IcpSubject.class, item.subjectId()).holderId());
    }

    /** Whether the calling provider gives access to the website now. */
    boolean isServed(AuditItem item) {
        return item.toldAt() != null
                && !em.createQuery(
                                """
                                select a.id from IcpAccess a where a.websiteId = :website
                                and a.providerId = :provider and a.state = :active""",
                                Long.class)
                        .setParameter("website", item.websiteId())
                        .setParameter("provider", callers.current().unitId())
                        .setParameter("active", RegisterState.ACTIVE)
                        .getResultList()
                        .isEmpty();
    }

    /**
     * The item with its subject, locked.
     *
     * @param version the version that the caller saw; null where it did not look
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_NOT_FOUND} when there is none, or none
     *     that the caller may know of
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_STALE} when it changed since
     */
    AuditItem locked(String id, Integer version, Predicate<AuditItem> mayKnow) {
        AuditItem item =
                hidden.unlessHidden(items.find(id), mayKnow)
                        .orElseThrow(() -> AuditRefusal.AUDIT_ITEM_NOT_FOUND.of(id));
        em.find(IcpSubject.class, item.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(item, LockModeType.PESSIMISTIC_WRITE);
        if (version != null && item.version() != version) {
            throw AuditRefusal.AUDIT_ITEM_STALE.of(item.id());
        }
        return item;
    }
}
