package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.beian.account.AccountFilter;
import org.beian.account.AccountLine;
import org.beian.account.AccountSearch;
import org.beian.account.Accounts;
import org.beian.account.IssuedPassword;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.list.KeysetModel;
import org.primefaces.PrimeFaces;

/**
 * Backing bean of the administrator's list of accounts, found by user name and unit, and of the
 * form for a new one.
 */
@Named
@RequestScoped
public class AccountsPage {

    @Inject AccountSearch search;
    @Inject Accounts accounts;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.q}")
    String begin;

    @Inject
    @ManagedProperty("#{param.unit}")
    String ofUnit;

    private KeysetModel<AccountLine> list;
    private String username;
    private String displayName;
    private String unitCode;
    private String officer;
    private Set<String> roles = Set.of();
    private IssuedPassword issued;

    /** The accounts in the order of user names. */
    public KeysetModel<AccountLine> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            AccountLine::username,
                            query -> search.list(filter(), query.after(), query.limit()));
        }
        return list;
    }

    /** Number of accounts that match, counted up to 1,001. */
    public long getTotal() {
        return search.count(filter());
    }

    private AccountFilter filter() {
        return new AccountFilter(begin, ofUnit);
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return Addressed.href("/admin/accounts.xhtml", "q", begin, "unit", ofUnit);
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(getAddress());
    }

    /** Creates an account; its initial password is shown in this response and never again. */
    public void create() {
        declines.attempt(() -> accounts.create(username, displayName, unitCode, roles, officer()))
                .ifPresent(this::show);
    }

    /** The officer that the account stands for, and with it its keys; null for none. */
    private Long officer() {
        return officer == null || officer.isBlank() ? null : search.officer(unitCode, officer);
    }

    private void show(IssuedPassword created) {
        issued = created;
        username = null;
        displayName = null;
        unitCode = null;
        officer = null;
        roles = Set.of();
        PrimeFaces.current().ajax().addCallbackParam("done", true);
    }

    /** The password issued by this request, or null. */
    public IssuedPassword getIssued() {
        return issued;
    }

    public String getBegin() {
        return begin;
    }

    public void setBegin(String entered) {
        begin = entered == null ? null : entered.strip();
    }

    public String getOfUnit() {
        return ofUnit;
    }

    public void setOfUnit(String chosen) {
        ofUnit = chosen;
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

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(String entered) {
        officer = entered;
    }

    public String[] getRoles() {
        return roles.toArray(String[]::new);
    }

    public void setRoles(String[] chosen) {
        roles = Set.copyOf(List.of(chosen));
    }
}
