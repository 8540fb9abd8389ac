package org.beian.web.page.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.Accounts;
import org.beian.account.IssuedPassword;
import org.beian.party.Units;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the administrator's list of accounts, page by page in the order of user names.
 */
@Named
@RequestScoped
public class AccountsPage {

    @Inject Accounts accounts;
    @Inject Units units;
    @Inject HttpServletRequest request;
    @Inject PageErrors declines;

    private List<AccountRow> rows;
    private boolean more;
    private String username;
    private String displayName;
    private String unitCode;
    private Set<String> roles = Set.of();
    private IssuedPassword issued;

    @PostConstruct
    void load() {
        List<Account> page = accounts.page(request.getParameter("after"));
        rows = page.stream().map(account -> AccountRow.of(account, units)).toList();
        more = page.size() >= Accounts.PAGE;
    }

    /** Creates an account; its initial password is shown in this response and never again. */
    public void create() {
        declines.attempt(() -> accounts.create(username, displayName, unitCode, roles, null))
                .ifPresent(this::show);
    }

    private void show(IssuedPassword created) {
        issued = created;
        username = null;
        displayName = null;
        load();
    }

    public List<AccountRow> getRows() {
        return rows;
    }

    /** User name after which the next page starts; empty on the last one. */
    public String getNext() {
        return more ? rows.get(rows.size() - 1).username() : "";
    }

    /** The password issued by this request, or null. */
    public IssuedPassword getIssued() {
        return issued;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String entered) {
        username = entered;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String entered) {
        displayName = entered;
    }

    public String getUnitCode() {
        return unitCode;
    }

    public void setUnitCode(String entered) {
        unitCode = entered;
    }

    public String[] getRoles() {
        return roles.toArray(String[]::new);
    }

    public void setRoles(String[] chosen) {
        roles = Set.of(chosen);
    }
}
