package org.beian.lostaccount.joining;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountState;

/** Source of the applications to get back, to take over or to join the account of a filing. */
@ApplicationScoped
class AccountsOfFilingSought extends CasesAboutFiling<LostAccount> {

    AccountsOfFilingSought() {
        super(LostAccount.class, "m.subjectId = :subject");
    }

    @Override
    protected String name(LostAccount found) {
        return found.filingNumber();
    }

    @Override
    protected boolean isPending(LostAccount found) {
        return found.state() == LostAccountState.APPLIED
                || found.state() == LostAccountState.RECEIVED;
    }
}
