package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemRepository;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditResult;
import org.beian.annualaudit.reconciliation.WebsiteReconciliation;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterEntry;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;

/**
 * Observer that reconciles the websites of a filing anew once a change is approved: an item whose
 * differences are gone by it has been corrected, one whose website was cancelled ends with it
 * (18.2). The caller holds the lock of the subject.
 */
@ApplicationScoped
class FiledChangeAudited {

    @Inject EntityManager em;
    @Inject AuditItemRepository items;
    @Inject WebsiteReconciliation reconciliation;
    @Inject AuditEnding ending;
    @Inject Clock clock;

    @Clause("18.2")
    void changed(@Observes RegisterEntry.Changed changed) {
        for (AuditItem item : items.waiting(changed.subjectId())) {
            if (isCancelled(item)) {
                end(item, AuditResult.CANCELLED, "CANCEL");
            } else {
                items.write();
                int standing = reconciliation.reconcile(item);
                // a sponsor that was not told has not corrected anything for the audit
                if (standing == 0 && item.hasDiffered() && item.toldAt() != null) {
                    end(item, AuditResult.CORRECTED, "CORRECT");
                }
            }
        }
    }

    private boolean isCancelled(AuditItem item) {
        return em.find(IcpSubject.class, item.subjectId()).state() == RegisterState.CANCELLED
                || em.find(IcpWebsite.class, item.websiteId()).state() == RegisterState.CANCELLED;
    }

    private void end(AuditItem item, AuditResult result, String act) {
        AuditItemState before = item.state();
        item.overtaken(result, clock.instant());
        ending.ended(item, act, before, null, "18.2");
    }
}
