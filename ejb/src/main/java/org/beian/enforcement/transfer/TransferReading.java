package org.beian.enforcement.transfer;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.enforcement.Clue;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.filing.reading.FilingDomicile;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.trail.reading.ReadLog;
import org.beian.value.Authority;

/**
 * Reading of transfers (16.2): a bureau those from it, to it, and assigned to it, and one by one
 * those of what is about filings in its province, which is logged; the ministry all.
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER, MINISTRY})
public class TransferReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject TransferRepository transfers;
    @Inject TransferViews views;
    @Inject FilingDomicile domiciles;
    @Inject ReadLog readLog;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * The caller's, the latest first, without their files.
     *
     * @param after id of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("16.2")
    public List<TransferView> list(TransferFilter filter, Long after, int limit) {
        return query(filter, "t", after, " order by t.id desc", Transfer.class)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(views::line)
                .toList();
    }

    /** Number of the caller's, counted up to 1,001. */
    @Clause("16.2")
    public long count(TransferFilter filter) {
        return BoundedCount.of(query(filter, "t.id", null, "", Long.class));
    }

    private <T> TypedQuery<T> query(
            TransferFilter filter, String selected, Long after, String order, Class<T> type) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("t.id > 0");
        Caller caller = callers.current();
        if (!caller.has(MINISTRY)) {
            values.put("own", caller.authority().map(Authority::code).orElse(""));
            where.append(" and ").append(side(filter.incoming()));
        }
        if (filter.phase() != null) {
            where.append(" and ").append(filter.phase().condition("t"));
            if (filter.phase().isOfToday()) {
                values.put("today", Shanghai.date(clock.instant()));
            }
        }
        String text = LikePattern.visible(filter.search());
        if (!text.isEmpty()) {
            where.append(" and (t.site like :text escape '!' or t.caseNumber = :number)");
            // a clue may name an address within the site
            values.put("text", "%" + LikePattern.prefix(text));
            values.put("number", text);
        }
        if (after != null) {
            where.append(" and t.id < :after");
            values.put("after", after);
        }
        TypedQuery<T> query =
                em.createQuery(
                        "select " + selected + " from Transfer t where " + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }

    private static String side(Boolean incoming) {
        String to = "(t.toBureau = :own or t.assigned = :own)";
        if (incoming == null) {
            return "(t.fromBureau = :own or " + to + ")";
        }
        return incoming ? to : "t.fromBureau = :own";
    }

    /**
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_NOT_FOUND} when there is none, or
     *     none that the caller may know of
     */
    @Clause("16.2")
    public TransferView show(String id) {
        Transfer transfer = readable(id);
        if (!callers.current().has(MINISTRY) && !isOwn(transfer)) {
            readLog.read(transfer, "DOMICILE", null, null);
        }
        return views.view(transfer);
    }

    /**
     * Whether the caller may open what was transferred, which may have been passed on since: the
     * bureau that has it, the one to which it is on its way, that of the filing, and the ministry;
     * as {@link #show}.
     */
    @Clause("16.2")
    public boolean isFileOpen(String id) {
        Transfer transfer = readable(id);
        if (callers.current().has(MINISTRY) || isFiledHere(transfer)) {
            return true;
        }
        Authority holder =
                transfer.clueId() == null
                        ? em.find(EnforcementCase.class, transfer.sentCase()).authority()
                        : em.find(Clue.class, transfer.clueId()).authority();
        List<Transfer> all =
                transfer.clueId() == null
                        ? transfers.ofCase(transfer.sentCase())
                        : transfers.ofClue(transfer.clueId());
        return isOwn(holder)
                || all.stream()
                        .anyMatch(each -> each.state() == TransferState.SENT && isOwn(each.to()));
    }

    private boolean isOwn(Authority bureau) {
        return callers.current().authority().equals(Optional.of(bureau));
    }

    /** History of a transfer, the latest first; as {@link #show}. */
    @Clause("16.2")
    public List<HistoryEntry> history(String id) {
        return history.latestFirst(readable(id));
    }

    /** The letters, the oldest first. */
    @Clause("16.2")
    public List<Letter> letters(String id) {
        return letters.of(readable(id));
    }

    /**
     * @throws RequestRejected {@link EnforcementRefusal#TRANSFER_NOT_FOUND} also for a letter of
     *     another case
     */
    @Clause("16.2")
    public Letters.Pdf pdf(String id, Long letterId, Locale locale) {
        return letters.pdf(letters(id), letterId, locale)
                .orElseThrow(() -> EnforcementRefusal.TRANSFER_NOT_FOUND.of(id));
    }

    private Transfer readable(String id) {
        return hidden.unlessHidden(transfers.find(id), this::mayRead)
                .orElseThrow(() -> EnforcementRefusal.TRANSFER_NOT_FOUND.of(id));
    }

    private boolean mayRead(Transfer transfer) {
        return callers.current().has(MINISTRY) || isOwn(transfer) || isFiledHere(transfer);
    }

    private boolean isOwn(Transfer transfer) {
        Optional<Authority> own = callers.current().authority();
        return own.isPresent()
                && (own.get().equals(transfer.from())
                        || own.get().equals(transfer.to())
                        || own.equals(transfer.assigned()));
    }

    /** Whether the filing that it is about is in the province of the caller's bureau. */
    private boolean isFiledHere(Transfer transfer) {
        CaseSite site =
                transfer.clueId() == null
                        ? em.find(EnforcementCase.class, transfer.sentCase()).site()
                        : em.find(Clue.class, transfer.clueId()).site();
        return domiciles.isOf(callers.current().authority(), site.subjectId());
    }
}
