package org.beian.annualaudit.answer;

import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditTexts;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Answer of a sponsor in the audit of one of its websites (18.2, 8.7): it confirms what is filed,
 * or says why a difference is none. Who corrects files a change, by which the item ends.
 */
@Stateless
@RolesAllowed(SPONSOR)
public class AuditAnswering {

    @Inject ItemConfirmation confirmation;
    @Inject AuditItemAccess access;
    @Inject AuditDocuments attached;
    @Inject AuditLimits limits;
    @Inject AuditNotices notices;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Confirms what is filed, also after the last day as long as the bureau did not act; the
     * website is reconciled anew before.
     *
     * @param version the version that the sponsor saw; null where it did not look
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_NOT_FOUND} also on a website of
     *     another
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_STALE} when it changed since
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_STATE_FORBIDS} when it is not open
     * @throws RequestRejected {@link AuditRefusal#AUDIT_DIFFERENCES_STAND} when something differs
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Clause("18.2")
    public void confirm(String id, Integer version) {
        int standing = confirmation.confirm(id, version);
        if (standing > 0) {
            throw AuditRefusal.AUDIT_DIFFERENCES_STAND.of(standing);
        }
    }

    /**
     * Explains why a difference is none; the bureau decides.
     *
     * @throws RequestRejected as {@link #confirm}, but for differences
     * @throws RequestRejected {@link AuditRefusal#AUDIT_NOTHING_TO_EXPLAIN} when nothing differs
     * @throws RequestRejected {@link AuditRefusal#AUDIT_TEXT_INVALID} for the words
     * @throws RequestRejected {@link AuditRefusal#AUDIT_DOCUMENT_UNKNOWN} for the documents
     */
    @Clause("8.7")
    public void explain(String id, AuditExplanation said) {
        AuditItem item = access.locked(id, said.version(), access::isOwn);
        Instant now = clock.instant();
        AuditItemState before = item.state();
        String words = AuditTexts.required(said.words());
        item.explain(words, attached.own(said.documents()), callers.current().username(), now);
        limits.explained(item, now);
        history.write(item, Act.move("EXPLAIN", before, item.state(), null, "8.7"), item);
        notices.explained(item);
    }
}
