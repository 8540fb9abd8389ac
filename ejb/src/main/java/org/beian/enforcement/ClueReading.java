package org.beian.enforcement;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.persistence.NativeQuery;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;

/** Reading of clues (18.3): a bureau those of its province, the ministry all. */
@Stateless
@RolesAllowed({REVIEWER, CLERK, MINISTRY})
public class ClueReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject ClueRepository clues;
    @Inject Attachments attachments;
    @Inject Units units;
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
    public List<ClueView> list(ClueFilter filter, Long after, int limit) {
        List<Object> values = new ArrayList<>();
        String sql = matching(filter, values);
        if (after != null) {
            sql += " and c.id < ?";
            values.add(after);
        }
        int rows = Math.max(1, Math.min(limit, MOST));
        List<?> found =
                NativeQuery.of(
                                em,
                                sql + " order by c.id desc fetch first " + rows + " rows only",
                                values.toArray())
                        .getResultList();
        List<Long> ids = found.stream().map(id -> ((Number) id).longValue()).toList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select c from Clue c where c.id in :ids", Clue.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .sorted(Comparator.comparing(Clue::id).reversed())
                        .map(this::view)
                        .toList();
    }

    /** Number of the caller's, counted up to 1,001. */
    @Clause("18.3")
    public int count(ClueFilter filter) {
        List<Object> values = new ArrayList<>();
        String sql = matching(filter, values);
        return BoundedCount.of(NativeQuery.of(em, sql, values.toArray()));
    }

    private String matching(ClueFilter filter, List<Object> values) {
        StringBuilder sql = new StringBuilder("select c.id from enforcement_clue c where c.id > 0");
        Caller caller = callers.current();
        if (!caller.has(MINISTRY)) {
            sql.append(" and c.province = ?");
            values.add(caller.authority().orElseThrow().code());
        }
        if (filter.source() != null) {
            sql.append(" and c.source = ?");
            values.add(filter.source().name());
        }
        String text = LikePattern.visible(filter.search());
        if (!text.isEmpty()) {
            try {
                FilingNumber number = FilingNumber.parse(text);
                boolean website = number.websiteOrdinal().isPresent();
                sql.append(
                        website
                                ? " and c.filing_number = ?"
                                : " and c.filing_number like ? escape '!'");
                values.add(
                        website
                                ? number.canonical()
                                : LikePattern.prefix(number.canonical() + "-"));
            } catch (InvalidValue name) {
                sql.append(
                        " and (c.website_name like ? escape '!' or c.subject_name like ? escape '!')");
                values.add(LikePattern.prefix(text));
                values.add(LikePattern.prefix(text));
            }
        }
        return sql.toString();
    }

    /**
     * @throws RequestRejected {@link ClueRefusal#ENFORCEMENT_CLUE_NOT_FOUND} when there is none, or
     *     none that the caller may know of
     */
    @Clause("18.3")
    public ClueView show(String id) {
        return view(readable(id));
    }

    /** History of a clue, the latest first; as {@link #show}. */
    @Clause("18.3")
    public List<HistoryEntry> history(String id) {
        return history.latestFirst(readable(id));
    }

    /**
     * The scanned paper.
     *
     * @throws RequestRejected {@link ClueRefusal#ENFORCEMENT_CLUE_NOT_FOUND} also where the paper
     *     was deleted
     */
    @Clause("18.3")
    public Attachment document(String id) {
        return attachments
                .content(readable(id).document())
                .orElseThrow(() -> ClueRefusal.ENFORCEMENT_CLUE_NOT_FOUND.of(id));
    }

    private Clue readable(String id) {
        return hidden.unlessHidden(clues.find(id), this::mayRead)
                .orElseThrow(() -> ClueRefusal.ENFORCEMENT_CLUE_NOT_FOUND.of(id));
    }

    private boolean mayRead(Clue clue) {
        Caller caller = callers.current();
        return caller.has(MINISTRY) || caller.authority().equals(Optional.of(clue.authority()));
    }

    private ClueView view(Clue clue) {
        return new ClueView(
                clue.id(),
                clue.source(),
                clue.sourceId(),
                units.nameOf(clue.authority()).orElse(""),
                clue.filingNumber(),
                clue.websiteName(),
                clue.subjectName(),
                clue.domains(),
                units.find(clue.departmentId()).map(Unit::name).orElse(""),
                clue.paperNumber(),
                attachments.info(clue.document()).orElse(null),
                clue.words(),
                clue.receivedAt(),
                clue.version());
    }
}
