package org.beian.account.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.PasswordPolicy;
import org.beian.account.Passwords;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/** Transactions behind {@link PasswordSetting}, run in the role of the system. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class PasswordSettingActs {

    private static final Set<String> ASKED = Set.of("CREATE_ACCOUNT", "REISSUE_PASSWORD");

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
        history.write(account, Act.note("SET_PASSWORD", null, clause(account)));
        return account.username();
    }

    /** The clause under which the person was asked to choose: a first password is no lost one. */
    private String clause(Account account) {
        return history.latestFirst(account).stream()
                .filter(entry -> ASKED.contains(entry.act()))
                .findFirst()
                .map(HistoryEntry::clause)
                .orElse("8.6");
    }
}
