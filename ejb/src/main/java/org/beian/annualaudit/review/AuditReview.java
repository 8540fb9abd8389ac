package org.beian.annualaudit.review;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemRepository;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditTexts;
import org.beian.annualaudit.answer.AuditEnding;
import org.beian.annualaudit.answer.AuditLimits;
import org.beian.annualaudit.answer.AuditNotices;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Decisions of a bureau on the items of its audit (18.2): it accepts an explanation or sends it
 * back, and fails what is over its last day.
 */
@Stateless
@RolesAllowed(REVIEWER)
public class AuditReview {

    @Inject AuditItemRepository items;
    @Inject AuditEnding ending;
    @Inject AuditLimits limits;
    @Inject AuditNotices notices;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Accepts an explanation: the website passes, of which a letter tells.
     *
     * @param version the version that the caller saw; null where it decides on several
     * @param words opinion, 4 to 2000 characters, which the sponsor reads; null for none
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_NOT_FOUND} when another bureau audits
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_STALE} when it changed since
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_STATE_FORBIDS} when no explanation
     *     waits
     * @throws RequestRejected {@link AuditRefusal#AUDIT_TEXT_INVALID} for the words
     */
    @Clause("18.2")
    public void accept(String id, Integer version, String words) {
        AuditItem item = own(id, version);
        AuditItemState before = item.state();
        String opinion = AuditTexts.optional(words);
        item.accept(opinion, callers.current().username(), clock.instant());
        ending.ended(item, "ACCEPT", before, opinion, "18.2");
    }

    /**
     * Sends an explanation back: the sponsor is to correct, and gets its time anew.
     *
     * @param words why, 4 to 2000 characters
     * @throws RequestRejected as {@link #accept}
     */
    @Clause("18.2")
    public void sendBack(String id, Integer version, String words) {
        AuditItem item = own(id, version);
        AuditItemState before = item.state();
        String opinion = AuditTexts.required(words);
        Instant now = clock.instant();
        item.sendBack(opinion, callers.current().username(), now);
        limits.tellAnew(item, now);
        history.write(item, Act.move("SEND_BACK", before, item.state(), opinion, "18.2"), item);
        notices.sentBack(item);
    }

    /**
     * Fails one that its sponsor did not put in order by its last day, of which a letter tells.
     *
     * @param words why, 4 to 2000 characters
     * @throws RequestRejected as {@link #accept}, with the state only when it has its result
     * @throws RequestRejected {@link AuditRefusal#AUDIT_EARLY} before the last day is over
     */
    @Clause("18.2")
    public void fail(String id, Integer version, String words) {
        AuditItem item = own(id, version);
        AuditItemState before = item.state();
        String opinion = AuditTexts.required(words);
        Instant now = clock.instant();
        boolean early = item.toldAt() == null || !Shanghai.date(now).isAfter(item.due());
        if (before.isWaiting() && early) {
            throw AuditRefusal.AUDIT_EARLY.of(item.id(), item.due());
        }
        item.fail(opinion, callers.current().username(), now);
        ending.ended(item, "FAIL", before, opinion, "18.2");
    }

    private AuditItem own(String id, Integer version) {
        AuditItem item =
                hidden.unlessHidden(
                                items.lock(id),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.authority())))
                        .orElseThrow(() -> AuditRefusal.AUDIT_ITEM_NOT_FOUND.of(id));
        if (version != null && item.version() != version) {
            throw AuditRefusal.AUDIT_ITEM_STALE.of(item.id());
        }
        return item;
    }
}
