package org.beian.lostaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.key.ApiKeyService;
import org.beian.account.signin.PasswordLinks;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.EmailAddress;

/**
 * Giving back of a lost account: password, sessions and keys end at once, a one-time link goes to
 * the new address, and the old one is told (8.6).
 */
@ApplicationScoped
class AccountReissue implements LostAccountOutcome {

    @Inject AccountRepository accounts;
    @Inject PasswordLinks links;
    @Inject ApiKeyService keys;
    @Inject LostAccountNotices notices;
    @Inject History history;

    @Override
    public LostAccountKind kind() {
        return LostAccountKind.SPONSOR;
    }

    @Override
    @Clause("8.6")
    public void confirmed(LostAccount lost, String opinion) {
        of(lost);
    }

    @Override
    public void refused(LostAccount lost, String opinion) {
        notices.refused(lost, opinion);
    }

    /**
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_ENDED} when the account was ended
     *     meanwhile
     */
    @Clause("8.6")
    Account of(LostAccount lost) {
        Account account =
                accounts.find(lost.accountId())
                        .filter(Account::isEnabled)
                        .orElseThrow(AccountRefusal.ACCOUNT_ENDED::of);
        account.reachedAt(EmailAddress.parse(lost.newEmail()));
        keys.revokeAll(account.id());
        history.write(account, Act.note("REISSUE_PASSWORD", String.valueOf(lost.id()), "8.6"));
        notices.confirmed(lost, account, links.issue(account));
        return account;
    }
}
