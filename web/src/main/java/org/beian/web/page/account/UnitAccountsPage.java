package org.beian.web.page.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.beian.account.unit.NewAccount;
import org.beian.account.unit.UnitAccountFilter;
import org.beian.account.unit.UnitAccountLine;
import org.beian.account.unit.UnitAccountSearch;
import org.beian.account.unit.UnitAccounts;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of the accounts of the own unit, and of the form for a new one, whose
 * person sets the password itself.
 */
@Named
@RequestScoped
@Clause("4")
public class UnitAccountsPage {

    @Inject UnitAccountSearch search;
    @Inject UnitAccounts accounts;
    @Inject UnitAccountChoices choices;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.q}")
    String begin;

    @Inject
    @ManagedProperty("#{param.state}")
    String state;

    private KeysetModel<UnitAccountLine> list;
    private String username;
    private String displayName;
    private String email;
    private String officer;
    private Set<String> roles = Set.of();

    /** Reads the filter of the URL, which the list begins with. */
    @PostConstruct
    void load() {
        state = filter().enabled() == null ? "" : state;
    }

    /** The accounts in the order of user names. */
    public KeysetModel<UnitAccountLine> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            UnitAccountLine::username,
                            query -> search.list(filter(), query.after(), query.limit()));
        }
        return list;
    }

    /** Number of accounts that match, counted up to 1,001. */
    public long getTotal() {
        return search.count(filter());
    }

    private UnitAccountFilter filter() {
        return UnitAccountChoices.filter(begin, state);
    }

    public List<SelectItem> getStates() {
        return choices.states();
    }

    public List<SelectItem> getRoleItems() {
        return choices.roles();
    }

    public List<SelectItem> getOfficers() {
        return choices.officers();
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return Addressed.href("/unitadmin/accounts.xhtml", "q", begin, "state", state);
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return Addressed.href("/unitadmin/accounts.csv", "q", begin, "state", state);
    }

    public boolean isFiltered() {
        return begin != null && !begin.isEmpty() || !state.isEmpty();
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(getAddress());
    }

    /** Opens an account; its person gets the link by mail. */
    public void open() {
        NewAccount given =
                new NewAccount(
                        username, displayName, email, roles, Addressed.id(officer).orElse(null));
        declines.attempt(() -> accounts.open(given))
                .ifPresent(
                        id -> {
                            declines.done("Accounts", "unit.opened");
                            PageErrors.goSaying("/unitadmin/account.xhtml?id=" + id);
                        });
    }

    public String getBegin() {
        return begin;
    }

    public void setBegin(String entered) {
        begin = entered == null ? null : entered.strip();
    }

    public String getState() {
        return state;
    }

    public void setState(String chosen) {
        state = chosen == null ? "" : chosen;
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String entered) {
        email = entered;
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(String chosen) {
        officer = chosen;
    }

    public String[] getRoles() {
        return roles.toArray(String[]::new);
    }

    public void setRoles(String[] chosen) {
        roles = Set.copyOf(List.of(chosen));
    }
}
