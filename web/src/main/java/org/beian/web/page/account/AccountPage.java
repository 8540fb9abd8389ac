package org.beian.web.page.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.AccountLine;
import org.beian.account.AccountSearch;
import org.beian.account.Accounts;
import org.beian.account.IssuedPassword;
import org.beian.account.key.ApiKeys;
import org.beian.account.key.IssuedKey;
import org.beian.law.Shanghai;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.primefaces.PrimeFaces;

/** Backing bean of the page of one account: state, roles, password and API keys. */
@Named
@RequestScoped
public class AccountPage {

    @Inject Accounts accounts;
    @Inject AccountSearch search;
    @Inject AccountHistory acts;
    @Inject ApiKeys keys;
    @Inject Clock clock;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.id}")
    String asked;

    private Long id;
    private AccountLine row;
    private List<KeyRow> keyRows = List.of();
    private List<HistoryLine> history = List.of();
    private Set<String> roles = Set.of();
    private String reason;
    private String label;
    private LocalDate lastDay;
    private String sources;
    private IssuedPassword issuedPassword;
    private IssuedKey issuedKey;

    /** Reads the account of the URL, before anything of a form is read. */
    @PostConstruct
    void load() {
        id = Addressed.id(asked).orElse(null);
        if (declines.attempt(this::read)) {
            roles = Set.copyOf(row.roles());
        }
    }

    private void read() {
        row = search.find(id);
        Instant now = clock.instant();
        keyRows = keys.of(id).stream().map(key -> KeyRow.of(key, now)).toList();
        history = acts.of(id);
    }

    public void disable() {
        act(() -> accounts.disable(id, reason), "account.disabled");
    }

    public void enable() {
        act(() -> accounts.enable(id, reason), "account.enabled");
    }

    public void changeRoles() {
        act(() -> accounts.changeRoles(id, roles, reason), "account.rolesChanged");
    }

    /** Issues a new initial password, shown in this response and never again. */
    public void reissuePassword() {
        show(() -> issuedPassword = accounts.reissuePassword(id, reason), "account.reissued");
    }

    /** Issues a key, shown in this response and never again. */
    public void issueKey() {
        Instant end = lastDay == null ? null : Shanghai.endOfDay(lastDay);
        show(() -> issuedKey = keys.issue(id, label, end, sourceList()), "account.keyIssued");
    }

    /**
     * Revokes a key of this account.
     *
     * @param key its number, as its button says
     */
    public void revokeKey(String key) {
        Long revoked = Addressed.id(key).orElse(null);
        boolean own = keyRows.stream().anyMatch(each -> each.id().equals(revoked));
        act(() -> keys.revoke(own ? revoked : null), "account.keyRevoked");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Accounts", done);
            PageErrors.goSaying("/admin/account.xhtml?id=" + id);
        }
    }

    /** The same for an act whose result is shown once: the page is not left. */
    private void show(Runnable act, String done) {
        boolean isDone =
                declines.attempt(
                        () -> {
                            act.run();
                            read();
                        });
        if (isDone) {
            declines.done("Accounts", done);
            PrimeFaces.current().ajax().addCallbackParam("done", true);
            reason = null;
            label = null;
            lastDay = null;
            sources = null;
        }
    }

    private List<String> sourceList() {
        return sources == null
                ? List.of()
                : Stream.of(sources.split("[\\s,;,;、]+")).filter(s -> !s.isEmpty()).toList();
    }

    /** The account; null when there is no such account. */
    public AccountLine getRow() {
        return row;
    }

    public List<HistoryLine> getHistory() {
        return history;
    }

    public List<KeyRow> getKeys() {
        return keyRows;
    }

    public IssuedPassword getIssuedPassword() {
        return issuedPassword;
    }

    public IssuedKey getIssuedKey() {
        return issuedKey;
    }

    public String[] getRoles() {
        return roles.toArray(String[]::new);
    }

    public void setRoles(String[] chosen) {
        roles = Set.copyOf(List.of(chosen));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String entered) {
        label = entered;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate entered) {
        lastDay = entered;
    }

    public String getSources() {
        return sources;
    }

    public void setSources(String entered) {
        sources = entered;
    }
}
