package org.beian.lostaccount;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beian.account.Account;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.EmailAddress;

/**
 * Receipt of sponsors' written applications at the bureau's counter: for a lost account (8.6), or,
 * where the provider that filed did not hand over, for the filing itself (12.6). The clerk copies
 * what was written; the system compares it with the filing.
 */
@Stateless
@RolesAllowed(Roles.CLERK)
public class LostAccountReceipt {

    @Inject EntityManager em;
    @Inject FiledSponsors sponsors;
    @Inject CounterPaper paper;
    @Inject LostAccountNotices notices;
    @Inject FilingRepository filings;
    @Inject Units units;
    @Inject History history;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * The sponsor of a filing with its accounts, for the clerk to choose the lost one; with none
     * where the filing is to be handed over.
     *
     * @param filingNumber of the sponsor or of a website, in any spelling
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_NO_FILING} when the province
     *     has none in force, or all accounts of its sponsor have ended
     */
    @Clause({"8.6", "12.6"})
    public AccountsOfFiling look(String filingNumber) {
        IcpSubject subject = subject(filingNumber);
        return new AccountsOfFiling(
                subject.filingNumber(),
                subject.name(),
                sponsors.accountsOf(subject).stream().map(AccountsOfFiling.Choice::of).toList());
    }

    /**
     * Receives an application, which then waits for a second person. What does not agree with the
     * filing is noted; such an application can only be refused. The addresses on file are told at
     * once, of a filing that is to be handed over also the provider that filed.
     *
     * @return its number
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_NO_FILING} as {@link #look}
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_INCOMPLETE} naming the field
     *     that is missing or wrong
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_PENDING} when one for the
     *     account or the filing waits already
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_HELD} when the sponsor got an
     *     account at this moment
     */
    @Clause({"8.6", "12.6"})
    public Long receive(WrittenApplication given) {
        IcpSubject subject = subject(given.filingNumber());
        Account account = subject.holderId() == null ? null : lost(subject, given.accountId());
        EmailAddress address = CounterPaper.address(given.email());
        WrittenApplication written =
                new WrittenApplication(
                        subject.filingNumber(),
                        account == null ? null : account.id(),
                        CounterPaper.line("sponsorName", given.sponsorName()),
                        CounterPaper.line("documentNumber", given.documentNumber()),
                        CounterPaper.line("applicant", given.applicant()),
                        address.toString(),
                        paper.scan(given.scanId()));
        Caller clerk = callers.current();
        LostAccount lost = application(clerk, subject, written);
        List<String> differences = FiledSponsors.differences(written, subject);
        lost.compared(
                differences,
                address,
                account == null ? null : oldAddress(account),
                clerk.accountId());
        if (account == null) {
            requireToHandOver(subject);
        } else {
            requireNoneWaiting(account);
        }
        em.persist(lost);
        em.flush();
        history.write(
                lost,
                new Act(
                        "RECEIVE",
                        null,
                        LostAccountState.RECEIVED.name(),
                        differences.isEmpty() ? null : String.join(" ", differences),
                        lost.kind().clause()));
        tell(lost, subject, account);
        return lost.id();
    }

    private void tell(LostAccount lost, IcpSubject subject, Account account) {
        Set<String> onFile = new TreeSet<>(sponsors.addresses(subject));
        if (account == null) {
            filings.find(subject.applicationId())
                    .flatMap(filed -> units.find(filed.unitId()))
                    .map(Unit::email)
                    .ifPresent(onFile::add);
            notices.received(lost, "lostAccount.handOverReceived", subject.name(), onFile);
        } else {
            Optional.ofNullable(oldAddress(account)).ifPresent(onFile::add);
            notices.received(lost, "lostAccount.received", subject.name(), onFile);
        }
    }

    private Account lost(IcpSubject subject, Long accountId) {
        return sponsors.accountsOf(subject).stream()
                .filter(each -> each.id().equals(accountId))
                .findFirst()
                .orElseThrow(() -> CounterPaper.incomplete("account"));
    }

    private LostAccount application(Caller clerk, IcpSubject subject, WrittenApplication written) {
        Instant now = clock.instant();
        return subject.holderId() == null
                ? new LostAccount(clerk.province(), subject.id(), written, now)
                : new LostAccount(
                        clerk.province(), subject.holderId(), written.accountId(), written, now);
    }

    /** One at a time for a subject, and none once the sponsor holds the filing. */
    private void requireToHandOver(IcpSubject subject) {
        em.lock(subject, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(subject);
        if (subject.holderId() != null) {
            throw LostAccountRefusal.LOST_ACCOUNT_HELD.of();
        }
        requireNone("select l.id from LostAccount l where l.waitingSubject = :id", subject.id());
    }

    private void requireNoneWaiting(Account account) {
        // one at a time for an account; the unique key holds it where two clerks are at it at once
        em.lock(account, LockModeType.PESSIMISTIC_WRITE);
        requireNone("select l.id from LostAccount l where l.waitingAccount = :id", account.id());
    }

    private void requireNone(String waiting, Long id) {
        if (!em.createQuery(waiting, Long.class).setParameter("id", id).getResultList().isEmpty()) {
            throw LostAccountRefusal.LOST_ACCOUNT_PENDING.of();
        }
    }

    private IcpSubject subject(String filingNumber) {
        return callers.current()
                .ownProvince()
                .flatMap(province -> sponsors.find(filingNumber, province))
                .filter(found -> found.holderId() == null || !sponsors.accountsOf(found).isEmpty())
                .orElseThrow(LostAccountRefusal.LOST_ACCOUNT_NO_FILING::of);
    }

    private String oldAddress(Account account) {
        return account.email()
                .orElseGet(() -> units.find(account.unitId()).map(Unit::email).orElse(null));
    }
}
