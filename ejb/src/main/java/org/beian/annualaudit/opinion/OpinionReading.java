package org.beian.annualaudit.opinion;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.CONTENT_DEPARTMENT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.annualaudit.OpinionRefusal;
import org.beian.annualaudit.OpinionRepository;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/**
 * Reading of opinions (18.3): a department its own, a bureau those of its province, the ministry
 * all, a sponsor those on its websites.
 */
@Stateless
@RolesAllowed({CONTENT_DEPARTMENT, REVIEWER, CLERK, MINISTRY, SPONSOR})
public class OpinionReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject OpinionRepository opinions;
    @Inject OpinionQuery query;
    @Inject OpinionViews views;
    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;

    /**
     * The caller's, the latest first.
     *
     * @param after id of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("18.3")
    public List<OpinionView> list(OpinionFilter filter, Long after, int limit) {
        return views.of(query.page(filter, after, Math.max(1, Math.min(limit, MOST))));
    }

    /** Number of the caller's, counted up to 1,001. */
    @Clause("18.3")
    public int count(OpinionFilter filter) {
        return query.count(filter);
    }

    /**
     * @throws RequestRejected {@link OpinionRefusal#OPINION_NOT_FOUND} when there is none, or none
     *     that the caller may know of
     */
    @Clause("18.3")
    public OpinionView show(String id) {
        return views.of(List.of(readable(id))).get(0);
    }

    /** History of an opinion, the latest first; as {@link #show}. */
    @Clause("18.3")
    public List<HistoryEntry> history(String id) {
        return history.latestFirst(readable(id));
    }

    /**
     * The scanned paper.
     *
     * @throws RequestRejected {@link OpinionRefusal#OPINION_NOT_FOUND} also where it was deleted
     */
    @Clause("18.3")
    public Attachment document(String id) {
        return attachments
                .content(readable(id).paper().document())
                .orElseThrow(() -> OpinionRefusal.OPINION_NOT_FOUND.of(id));
    }

    private DepartmentOpinion readable(String id) {
        return hidden.unlessHidden(opinions.find(id), this::mayRead)
                .orElseThrow(() -> OpinionRefusal.OPINION_NOT_FOUND.of(id));
    }

    private boolean mayRead(DepartmentOpinion opinion) {
        Caller caller = callers.current();
        if (caller.has(CONTENT_DEPARTMENT) || caller.has(SPONSOR)) {
            return caller.has(CONTENT_DEPARTMENT) && caller.unitId().equals(opinion.departmentId())
                    || caller.has(SPONSOR) && caller.unitId().equals(holder(opinion));
        }
        return caller.has(MINISTRY) || caller.authority().equals(Optional.of(opinion.authority()));
    }

    private Long holder(DepartmentOpinion opinion) {
        AuditItem item = em.find(AuditItem.class, opinion.itemId());
        return em.find(IcpSubject.class, item.subjectId()).holderId();
    }
}
