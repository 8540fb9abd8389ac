package org.beian.lostaccount;

import static org.beian.account.Roles.UNIT_ADMIN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.UnitAdministrators;
import org.beian.account.key.ApiKeyService;
import org.beian.account.signin.PasswordLinks;
import org.beian.account.unit.AccountOpening;
import org.beian.account.unit.NewAccount;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Carrying out of a confirmed application for a unit's administrator (4): the lost account goes
 * back to its person, or ends and another person gets one of its own. The unit's addresses on file
 * are told.
 */
@ApplicationScoped
class AdministratorSetting implements LostAccountOutcome {

    @Inject SupervisedUnits supervised;
    @Inject UnitAdministrators administrators;
    @Inject AccountRepository accounts;
    @Inject AccountOpening opening;
    @Inject AccountReissue reissue;
    @Inject PasswordLinks links;
    @Inject ApiKeyService keys;
    @Inject Units units;
    @Inject LostAccountNotices notices;
    @Inject History history;

    @Override
    public LostAccountKind kind() {
        return LostAccountKind.ADMINISTRATOR;
    }

    @Override
    public void refused(LostAccount lost, String opinion) {
        notices.refused(lost, opinion);
    }

    /**
     * @param opinion of who confirmed it
     * @throws RequestRejected {@link AccountRefusal#UNIT_ADMINISTERS_ITSELF} when another
     *     administrator can sign in by now
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_ENDED} when the account that was to be
     *     given back was ended meanwhile
     * @throws RequestRejected {@link AccountRefusal#USER_NAME_TAKEN} when somebody took the user
     *     name meanwhile
     */
    @Override
    @Clause("4")
    public void confirmed(LostAccount lost, String opinion) {
        Unit unit = supervised.locked(units.find(lost.unitId()).map(Unit::code).orElse(""));
        administrators.requireNobodyAble(unit.id(), lost.accountId());
        Set<String> before = addresses(unit);
        Account administrator =
                lost.username()
                        .map(name -> succeeding(lost, unit, name))
                        .orElseGet(() -> reissue.of(lost));
        if (lost.username().isEmpty()) {
            // who had the account is told of that already
            lost.oldEmail().ifPresent(before::remove);
        }
        supervised.administered(unit, administrator, before, opinion);
    }

    private Set<String> addresses(Unit unit) {
        Set<String> addresses = new TreeSet<>();
        administrators.of(unit.id()).forEach(each -> each.email().ifPresent(addresses::add));
        return addresses;
    }

    private Account succeeding(LostAccount lost, Unit unit, String username) {
        accounts.find(lost.accountId())
                .filter(Account::isEnabled)
                .ifPresent(each -> end(each, lost));
        return opening.open(
                unit,
                new NewAccount(
                        username, lost.applicant(), lost.newEmail(), Set.of(UNIT_ADMIN), null),
                "4");
    }

    private void end(Account account, LostAccount lost) {
        account.disable();
        links.end(account);
        keys.revokeAll(account.id());
        history.write(
                account, new Act("DISABLE", "ENABLED", "DISABLED", String.valueOf(lost.id()), "4"));
    }
}
