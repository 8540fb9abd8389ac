package org.beian.web.page.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.beian.account.Callers;
import org.beian.account.unit.UnitAccountLine;
import org.beian.account.unit.UnitAccountSearch;
import org.beian.account.unit.UnitAccounts;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the page of one account of the own unit: change, reissue, end, history. */
@Named
@RequestScoped
@Clause("4")
public class UnitAccountPage {

    @Inject UnitAccounts accounts;
    @Inject UnitAccountSearch search;
    @Inject UnitAccountChoices choices;
    @Inject AccountHistory acts;
    @Inject Callers callers;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.id}")
    String asked;

    private Long id;
    private UnitAccountLine row;
    private List<HistoryLine> history = List.of();
    private List<String> sharing = List.of();
    private Set<String> roles = Set.of();
    private String officer;
    private String email;
    private String reason;
    private int seen;

    /** Reads the account of the URL, before anything of a form is read. */
    @PostConstruct
    void load() {
        id = Addressed.id(asked).orElse(null);
        row = PageErrors.ifThere(() -> search.find(id)).orElse(null);
        if (row != null) {
            history = acts.lines(search.history(id));
            sharing = row.enabled() ? search.sharingAddress(id) : List.of();
            roles = Set.copyOf(row.roles());
            officer = row.officerId() == null ? "" : row.officerId().toString();
            email = row.email();
            seen = row.acts();
        }
    }

    public void enter() {
        if (row == null) {
            PageErrors.notFound();
        }
    }

    public void change() {
        act(
                () ->
                        accounts.change(
                                id, seen, roles, Addressed.id(officer).orElse(null), email, reason),
                "unit.changed");
    }

    public void reissue() {
        act(() -> accounts.reissue(id, reason), "unit.reissued");
    }

    /** Ends the account; who ends its own is signed out with the next request. */
    public void end() {
        act(() -> accounts.end(id, reason), "unit.ended");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Accounts", done);
            PageErrors.goSaying("/unitadmin/account.xhtml?id=" + id);
        }
    }

    /** The account; null when the unit has no such one. */
    public UnitAccountLine getRow() {
        return row;
    }

    /** Whether the account is the caller's own, which it can neither change nor reissue. */
    public boolean isOwn() {
        return row != null && row.id().equals(callers.current().accountId());
    }

    public List<HistoryLine> getHistory() {
        return history;
    }

    /** User names of other accounts whose mails go to the same address; empty for none. */
    public String getSharing() {
        return String.join(" ", sharing);
    }

    public List<SelectItem> getRoleItems() {
        return choices.roles();
    }

    public List<SelectItem> getOfficers() {
        return choices.officers();
    }

    /** Name of the officer that the account is, or empty. */
    public String getOfficerName() {
        return choices.officers().stream()
                .filter(
                        each ->
                                row != null
                                        && String.valueOf(row.officerId()).equals(each.getValue()))
                .map(SelectItem::getLabel)
                .findFirst()
                .orElse("");
    }

    public String[] getRoles() {
        return roles.toArray(String[]::new);
    }

    public void setRoles(String[] chosen) {
        roles = Set.copyOf(List.of(chosen));
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(String chosen) {
        officer = chosen;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String entered) {
        email = entered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /**
     * Number of acts that the form was shown with, so that a change meanwhile is still detected.
     */
    public int getSeen() {
        return seen;
    }

    public void setSeen(int shown) {
        seen = shown;
    }
}
