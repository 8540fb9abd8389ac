package org.beian.lostaccount;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.beian.account.Account;
import org.beian.account.AccountRepository;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.SecondPerson;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.persistence.LikePattern;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.trail.reading.ReadLog;
import org.beian.trail.reading.ReadRefusal;
import org.beian.value.Authority;

/**
 * Written applications at the caller's authority: list, one of them, scan and history. The ministry
 * also reads those to join a filing, of which it learns when a bureau is late.
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER, MINISTRY})
public class LostAccounts {

    private static final int MOST = 101;
    private static final int COUNTED = 1001;

    @Inject EntityManager em;
    @Inject AccessDenials hidden;
    @Inject AccountRepository accounts;
    @Inject Attachments attachments;
    @Inject History history;
    @Inject Callers callers;
    @Inject SecondPerson persons;
    @Inject ReadLog readLog;

    /**
     * Applications, the latest first.
     *
     * @param before number of the last one seen; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 101, else the nearer of the two
     */
    @Clause("8.6")
    public List<LostAccountLine> list(LostAccountFilter filter, long before, int limit) {
        return query(
                        filter,
                        """
                        select new org.beian.lostaccount.LostAccountLine(
                          l.id, l.kind, l.filingNumber, l.sponsorName, l.applicant, l.state,
                          l.receivedAt, l.decidedAt)""",
                        LostAccountLine.class)
                .setParameter("before", before)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /** Number of applications that the filter lets through, counted up to 1,001. */
    @Clause("8.6")
    public long count(LostAccountFilter filter) {
        return query(filter, "select l.id", Long.class)
                .setParameter("before", Long.MAX_VALUE)
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
    }

    private <T> TypedQuery<T> query(LostAccountFilter filter, String select, Class<T> type) {
        TypedQuery<T> query =
                em.createQuery(
                        select
                                + " from LostAccount l where l.province = :province"
                                + " and l.id < :before and l.sponsorName like :name escape '!'"
                                + (filter.state() == null ? "" : " and l.state = :state")
                                + " order by l.id desc",
                        type);
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        return query.setParameter("name", LikePattern.prefix(filter.sponsor()))
                .setParameter(
                        "province", callers.current().authority().map(Authority::code).orElse(""));
    }

    /**
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_UNKNOWN} also for another
     *     authority's
     */
    @Clause("8.6")
    public LostAccount find(Long id) {
        return hidden.unlessHidden(
                        Optional.ofNullable(id == null ? null : em.find(LostAccount.class, id)),
                        this::mayRead)
                .orElseThrow(LostAccountRefusal.LOST_ACCOUNT_UNKNOWN::of);
    }

    private boolean mayRead(LostAccount found) {
        Caller caller = callers.current();
        return found.isOf(caller) || caller.has(MINISTRY) && found.kind() == LostAccountKind.JOIN;
    }

    /**
     * User name of the account that was lost; empty where there is none.
     *
     * @throws RequestRejected as {@link #find}
     */
    @Clause("8.6")
    public String username(Long id) {
        return accounts.find(find(id).accountId()).map(Account::username).orElse("");
    }

    /** Whether the caller received the application, so that another person must decide. */
    @Clause("8.6")
    public boolean isReceivedByCaller(Long id) {
        return persons.isCaller(find(id).receivedBy());
    }

    /**
     * The scan of the paper; that it is opened is logged.
     *
     * @param reason 4 to 1000 characters; not asked of who received the application
     * @throws RequestRejected as {@link #find}
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when the caller did not
     *     receive it, and the reason is not 4 to 1000 characters of plain text
     */
    @Clause({"8.6", "3"})
    public Attachment scan(Long id, String reason) {
        LostAccount found = find(id);
        Attachment scan =
                attachments
                        .content(found.scanId())
                        .orElseThrow(LostAccountRefusal.LOST_ACCOUNT_UNKNOWN::of);
        String basis = persons.isCaller(found.receivedBy()) ? ReadLog.TAKEN : null;
        readLog.scanned(found, basis, "/scan", reason);
        return scan;
    }

    /**
     * History of an application, the latest first.
     *
     * @throws RequestRejected as {@link #find}
     */
    @Clause("8.6")
    public List<HistoryEntry> history(Long id) {
        return history.latestFirst(find(id));
    }
}
