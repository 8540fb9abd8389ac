package org.beian.annualaudit.answer;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.access.ActingOfficers;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditTexts;
import org.beian.annualaudit.AuditUrging;
import org.beian.annualaudit.AuditUrgingRepository;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Part of a provider in the audit of the websites that it gives access to (7.9): with the sponsor's
 * mandate it confirms what is filed; else it records that it urged the sponsor.
 */
@Stateless
@RolesAllowed(PROVIDER)
public class ProviderConfirming {

    @Inject AuditUrgingRepository urgings;
    @Inject ItemConfirmation confirmation;
    @Inject AuditItemAccess access;
    @Inject ActingOfficers officers;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Confirms one with the sponsor's mandate.
     *
     * @param officer of its roster; null for the caller
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_NOT_FOUND} also on a website to which
     *     it gives no access
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_STATE_FORBIDS} when it is not open
     * @throws RequestRejected {@link AuditRefusal#AUDIT_MANDATE_MISSING} without a mandate in force
     * @throws RequestRejected {@link AuditRefusal#AUDIT_OFFICER_UNKNOWN} when the officer is not on
     *     duty
     * @throws RequestRejected {@link AuditRefusal#AUDIT_DIFFERENCES_STAND} when something differs
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Clause("7.9")
    public void confirm(String id, String officer) {
        int standing = confirmation.confirmFor(id, officer);
        if (standing > 0) {
            throw AuditRefusal.AUDIT_DIFFERENCES_STAND.of(standing);
        }
    }

    /**
     * Confirms several, the first 500 of them, each as by itself and in a transaction of its own.
     *
     * @return an answer on each, in their order; with a reason as {@link #confirm} where it was
     *     refused
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Clause("7.9")
    public List<ConfirmationAnswer> confirmAll(List<String> ids, String officer) {
        List<String> first = ids.stream().distinct().limit(SeveralOutcome.MOST).toList();
        SeveralOutcome<String> outcome = SeveralOutcome.of(first, id -> confirm(id, officer));
        return first.stream()
                .map(id -> new ConfirmationAnswer(id, outcome.refused().get(id)))
                .toList();
    }

    /**
     * Records that it urged the sponsor.
     *
     * @throws RequestRejected as {@link #confirm}, but for mandate and differences
     * @throws RequestRejected {@link AuditRefusal#AUDIT_DAY_INVALID} for a day before the sponsor
     *     was told, or after today
     * @throws RequestRejected {@link AuditRefusal#AUDIT_TEXT_INVALID} for the note
     */
    @Clause("7.9")
    public void urge(String id, UrgingRequest request) {
        AuditItem item = access.locked(id, null, access::isServed);
        if (item.state() != AuditItemState.OPEN) {
            throw AuditRefusal.AUDIT_ITEM_STATE_FORBIDS.of(item.id(), item.state());
        }
        Instant now = clock.instant();
        LocalDate told = Shanghai.date(item.toldAt());
        LocalDate day = request.day();
        if (day == null || day.isBefore(told) || day.isAfter(Shanghai.date(now))) {
            throw AuditRefusal.AUDIT_DAY_INVALID.of(told);
        }
        AuditUrging urging =
                new AuditUrging(
                        item.id(),
                        callers.current().unitId(),
                        officers.onDuty(
                                request.officer(),
                                day,
                                name -> AuditRefusal.AUDIT_OFFICER_UNKNOWN.of(name, day)),
                        day,
                        AuditTexts.optional(request.note()),
                        now);
        urgings.add(urging);
        history.write(item, Act.note("URGE", urging.officer() + " " + day, "7.9"), urging);
    }
}
