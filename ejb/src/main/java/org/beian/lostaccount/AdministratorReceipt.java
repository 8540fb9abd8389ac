package org.beian.lostaccount;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.UNIT_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.UnitAdministrators;
import org.beian.account.unit.AccountOpening;
import org.beian.account.unit.NewAccount;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.NameKey;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Receipt of a unit's written application for its administrator (4), at the counter of the
 * authority that keeps the unit: the bureau of its province, or the ministry, which keeps the
 * bureaus too. What was written is compared with the register.
 */
@Stateless
@RolesAllowed({CLERK, MINISTRY})
public class AdministratorReceipt {

    @Inject EntityManager em;
    @Inject SupervisedUnits supervised;
    @Inject UnitAdministrators administrators;
    @Inject AccountOpening opening;
    @Inject CounterPaper paper;
    @Inject LostAccountNotices notices;
    @Inject History history;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * A unit with its administrators in force, to choose the one that is lost.
     *
     * @param code in any case
     * @throws RequestRejected when the caller's authority keeps no such unit, or its end is set
     */
    @Clause("4")
    public AccountsOfUnit look(String code) {
        Unit unit = supervised.kept(code);
        return new AccountsOfUnit(
                unit.code(),
                unit.name(),
                unit.creditCode().isPresent(),
                administrators.of(unit.id()).stream().map(AccountsOfFiling.Choice::of).toList());
    }

    /**
     * Receives an application, which then waits for a second person. What does not agree with the
     * register is noted; such an application can only be refused. The unit's addresses on file are
     * told at once.
     *
     * @return its number
     * @throws RequestRejected as {@link #look}
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_INCOMPLETE} naming the field
     *     that is missing or wrong
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID}, {@link
     *     AccountRefusal#USER_NAME_TAKEN} when no account could be opened with the user name
     * @throws RequestRejected {@link AccountRefusal#UNIT_ADMINISTERS_ITSELF} when an administrator
     *     besides the lost one can sign in
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_PENDING} when an application
     *     of the unit waits already
     */
    @Clause("4")
    public Long receive(WrittenAdministrator given) {
        Unit unit = supervised.locked(given.unitCode());
        Account lost = lost(unit, given.accountId());
        administrators.requireNobodyAble(unit.id(), given.accountId());
        requireNoneWaiting(unit);
        WrittenAdministrator written =
                new WrittenAdministrator(
                        unit.code(),
                        given.accountId(),
                        CounterPaper.line("unitName", given.unitName()),
                        CounterPaper.line("creditCode", given.creditCode()),
                        CounterPaper.line("applicant", given.applicant()),
                        username(unit, given, lost),
                        CounterPaper.address(given.email()).toString(),
                        paper.scan(given.scanId()));
        Caller clerk = callers.current();
        List<String> differences = differences(written, unit, lost);
        LostAccount application =
                new LostAccount(
                        clerk.authority().orElseThrow(), unit.id(), written, clock.instant());
        application.compared(
                differences,
                CounterPaper.address(written.email()),
                lost == null ? null : lost.email().orElse(null),
                clerk.accountId());
        em.persist(application);
        em.flush();
        history.write(
                application,
                new Act(
                        "RECEIVE",
                        null,
                        LostAccountState.RECEIVED.name(),
                        differences.isEmpty() ? null : String.join(" ", differences),
                        "4"));
        notices.received(
                application, "lostAccount.administratorReceived", unit.name(), addresses(unit));
        return application.id();
    }

    private Set<String> addresses(Unit unit) {
        Set<String> addresses = new TreeSet<>();
        administrators.of(unit.id()).forEach(each -> each.email().ifPresent(addresses::add));
        Optional.ofNullable(unit.email()).ifPresent(addresses::add);
        return addresses;
    }

    /** The administrator that the paper names; null where the unit has none in force. */
    private Account lost(Unit unit, Long accountId) {
        List<Account> inForce = administrators.of(unit.id());
        if (accountId == null && inForce.isEmpty()) {
            return null;
        }
        return inForce.stream()
                .filter(each -> each.id().equals(accountId))
                .findFirst()
                .orElseThrow(() -> CounterPaper.incomplete("account"));
    }

    /** The user name of a new account, checked; null where the lost account is given back. */
    private String username(Unit unit, WrittenAdministrator given, Account lost) {
        String wanted = given.username() == null ? "" : given.username().strip();
        if (wanted.isEmpty() && lost != null) {
            return null;
        }
        NewAccount person =
                new NewAccount(wanted, given.applicant(), given.email(), Set.of(UNIT_ADMIN), null);
        return opening.checked(unit, person).username();
    }

    private void requireNoneWaiting(Unit unit) {
        // the unit's row is held; the unique key says the same
        boolean waits =
                !em.createQuery(
                                "select l.id from LostAccount l where l.waitingUnit = :unit",
                                Long.class)
                        .setParameter("unit", unit.id())
                        .getResultList()
                        .isEmpty();
        if (waits) {
            throw LostAccountRefusal.LOST_ACCOUNT_PENDING.of();
        }
    }

    /**
     * What does not agree with the register: the unit's name; its credit code where the register
     * has one; the person, where the account is given back to it.
     */
    private static List<String> differences(WrittenAdministrator written, Unit unit, Account lost) {
        List<String> differences = new ArrayList<>();
        if (!NameKey.of(written.unitName()).equals(NameKey.of(unit.name()))) {
            differences.add("unitName");
        }
        String code = DocumentKey.canonical(written.creditCode());
        if (unit.creditCode()
                .filter(filed -> !DocumentKey.canonical(filed).equals(code))
                .isPresent()) {
            differences.add("creditCode");
        }
        if (written.username() == null
                && !NameKey.of(written.applicant()).equals(NameKey.of(lost.displayName()))) {
            differences.add("administrator");
        }
        return differences;
    }
}
