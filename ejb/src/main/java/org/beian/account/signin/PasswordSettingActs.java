package org.beian.account.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.beian.account.Account;
import org.beian.account.PasswordPolicy;
import org.beian.account.Passwords;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Transactions behind {@link PasswordSetting}, run in the role of the system. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class PasswordSettingActs {

    @Inject PasswordLinks links;
    @Inject Passwords passwords;
    @Inject PasswordPolicy policy;
    @Inject History history;

    /** As {@link PasswordSetting#look}. */
    public PasswordLinkView look(String token) {
        return links.usable(token);
    }

    /** As {@link PasswordSetting#set}. */
    @Clause("8.6")
    public String set(String token, String chosen) {
        Account account = links.use(token);
        policy.check(chosen, account.username());
        account.choose(passwords.hash(chosen));
        history.write(account, Act.note("SET_PASSWORD", null, "8.6"));
        return account.username();
    }
}
