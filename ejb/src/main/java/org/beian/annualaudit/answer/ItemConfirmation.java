package org.beian.annualaudit.answer;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.beian.access.ActingOfficers;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.agency.mandate.MandatesInForce;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemRepository;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.reconciliation.WebsiteReconciliation;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;

/**
 * Confirmation of one website, after it was reconciled anew: where something differs, nothing ends,
 * and what differs is kept, so that the caller sees it. Whoever calls refuses then.
 */
@Stateless
public class ItemConfirmation {

    @Inject AuditItemRepository items;
    @Inject AuditItemAccess access;
    @Inject WebsiteReconciliation reconciliation;
    @Inject MandatesInForce mandates;
    @Inject ActingOfficers officers;
    @Inject AuditEnding ending;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Confirms as the sponsor.
     *
     * @param version the version that the sponsor saw; null where it did not look
     * @return number of differences that stand; it ended when there is none
     * @throws RequestRejected as {@link AuditAnswering#confirm}, but for differences
     */
    @RolesAllowed(SPONSOR)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    @Clause("18.2")
    public int confirm(String id, Integer version) {
        AuditItem item = open(id, version, access::isOwn);
        return confirmed(item, null, null, "18.2");
    }

    /**
     * Confirms as a provider with the sponsor's mandate.
     *
     * @param officer of its roster; null for the caller
     * @return number of differences that stand; it ended when there is none
     * @throws RequestRejected as {@link ProviderConfirming#confirm}, but for differences
     */
    @RolesAllowed(PROVIDER)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    @Clause("7.9")
    public int confirmFor(String id, String officer) {
        AuditItem item = open(id, null, access::isServed);
        Long provider = callers.current().unitId();
        if (!mandates.isInForce(item.subjectId(), provider)) {
            throw AuditRefusal.AUDIT_MANDATE_MISSING.of(item.filingNumber());
        }
        LocalDate today = Shanghai.date(clock.instant());
        String by =
                officers.onDuty(
                        officer, today, name -> AuditRefusal.AUDIT_OFFICER_UNKNOWN.of(name, today));
        return confirmed(item, provider, by, "7.9");
    }

    private AuditItem open(String id, Integer version, Predicate<AuditItem> mayKnow) {
        AuditItem item = access.locked(id, version, mayKnow);
        if (item.state() != AuditItemState.OPEN) {
            throw AuditRefusal.AUDIT_ITEM_STATE_FORBIDS.of(item.id(), item.state());
        }
        return item;
    }

    private int confirmed(AuditItem item, Long provider, String officer, String clause) {
        int standing = reconciliation.reconcile(item);
        if (standing == 0) {
            Caller caller = callers.current();
            Instant now = clock.instant();
            item.confirm(caller.username(), provider, now);
            ending.ended(item, "CONFIRM", AuditItemState.OPEN, officer, clause);
        }
        items.write();
        return standing;
    }
}
