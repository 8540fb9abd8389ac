package org.beian.annualaudit.answer;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemRepository;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.annualaudit.OpinionRepository;
import org.beian.annualaudit.requirement.AuditRequirements;
import org.beian.annualaudit.requirement.RequirementView;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/**
 * Reading of audit items (18.2): a sponsor those of its websites, a provider those of websites that
 * it gives access to (7.9), both once the sponsor was told; a bureau those of its province, and
 * those whose opinion it has since the filing moved there; the ministry all.
 */
@Stateless
@RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
public class AuditItemReading {

    private static final int MOST = 501;

    @Inject AuditItemRepository items;
    @Inject AuditItemAccess access;
    @Inject AuditItemQuery query;
    @Inject AuditItemViews views;
    @Inject OpinionRepository opinions;
    @Inject AuditRequirements requirements;
    @Inject Attachments attachments;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;

    /**
     * The caller's by id.
     *
     * @param after id of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("18.2")
    public List<AuditItemView> list(AuditItemFilter filter, Long after, int limit) {
        return views.of(query.page(filter, after, Math.max(1, Math.min(limit, MOST))));
    }

    /** Number of the caller's, counted up to 1,001. */
    @Clause("18.2")
    public long count(AuditItemFilter filter) {
        return query.count(filter);
    }

    /**
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_NOT_FOUND} when there is none, or none
     *     that the caller may know of
     */
    @Clause("18.2")
    public AuditItemView show(String id) {
        return views.of(List.of(readable(id))).get(0);
    }

    /** History of an item, the latest first; as {@link #show}. */
    @Clause("18.2")
    public List<HistoryEntry> history(String id) {
        return history.latestFirst(readable(id));
    }

    /** The letters, the oldest first; none for a provider, to whom they are not addressed. */
    @Clause("B5")
    public List<Letter> letters(String id) {
        AuditItem item = readable(id);
        return callers.current().has(PROVIDER) ? List.of() : letters.of(item);
    }

    /**
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_NOT_FOUND} also for a letter of
     *     another case
     */
    @Clause("B5")
    public Letters.Pdf pdf(String id, Long letterId, Locale locale) {
        return letters.pdf(letters(id), letterId, locale)
                .orElseThrow(() -> AuditRefusal.AUDIT_ITEM_NOT_FOUND.of(id));
    }

    /**
     * A document of the sponsor's explanation.
     *
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_NOT_FOUND} also for one that the
     *     explanation does not name, and for a provider
     */
    @Clause("8.7")
    public Attachment document(String id, String attachmentId) {
        return readable(id).documents().stream()
                .filter(any -> !callers.current().has(PROVIDER))
                .filter(any -> any.equals(attachmentId))
                .findFirst()
                .flatMap(attachments::content)
                .orElseThrow(() -> AuditRefusal.AUDIT_ITEM_NOT_FOUND.of(id));
    }

    /** Requirements of departments that hold in the campaign of an item; as {@link #show}. */
    @Clause("8.7")
    public List<RequirementView> requirements(String id) {
        return requirements.holding(readable(id).campaignId());
    }

    /**
     * A document that a requirement in the campaign of an item names.
     *
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_NOT_FOUND} also for another one
     */
    @Clause("8.7")
    public Attachment requirementDocument(String id, String attachmentId) {
        return requirements
                .document(readable(id).campaignId(), attachmentId)
                .orElseThrow(() -> AuditRefusal.AUDIT_ITEM_NOT_FOUND.of(id));
    }

    private AuditItem readable(String id) {
        return hidden.unlessHidden(items.find(id), this::mayRead)
                .orElseThrow(() -> AuditRefusal.AUDIT_ITEM_NOT_FOUND.of(id));
    }

    private boolean mayRead(AuditItem item) {
        Caller caller = callers.current();
        if (caller.has(SPONSOR) || caller.has(PROVIDER)) {
            return caller.has(SPONSOR) && access.isOwn(item)
                    || caller.has(PROVIDER) && access.isServed(item);
        }
        return caller.has(MINISTRY)
                || caller.authority().equals(Optional.of(item.authority()))
                || opinions.of(List.of(item.id())).stream()
                        .map(DepartmentOpinion::authority)
                        .anyMatch(bureau -> caller.authority().equals(Optional.of(bureau)));
    }
}
