package org.beian.web.page.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.Account;
import org.beian.account.Accounts;
import org.beian.account.IssuedPassword;
import org.beian.account.key.ApiKeys;
import org.beian.account.key.IssuedKey;
import org.beian.law.Shanghai;
import org.beian.party.Units;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the page of one account: state, roles, password and API keys. */
@Named
@RequestScoped
public class AccountPage {

    @Inject Accounts accounts;
    @Inject ApiKeys keys;
    @Inject Units units;
    @Inject HttpServletRequest request;
    @Inject Clock clock;
    @Inject PageErrors declines;

    private Long id;
    private AccountRow row;
    private List<KeyRow> keyRows = List.of();
    private Set<String> roles = Set.of();
    private String reason;
    private String label;
    private LocalDate lastDay;
    private String sources;
    private IssuedPassword issuedPassword;
    private IssuedKey issuedKey;

    @PostConstruct
    void start() {
        id = numberOf(request.getParameter("id"));
        if (declines.attempt(this::load)) {
            roles = Set.copyOf(row.roles());
        }
    }

    private void load() {
        Account account = accounts.find(id);
        Instant now = clock.instant();
        row = AccountRow.of(account, units);
        keyRows = keys.of(account.id()).stream().map(key -> KeyRow.of(key, now)).toList();
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
        act(() -> issuedPassword = accounts.reissuePassword(id, reason), "account.reissued");
    }

    /** Issues a key, shown in this response and never again. */
    public void issueKey() {
        Instant end = lastDay == null ? null : Shanghai.endOfDay(lastDay);
        act(() -> issuedKey = keys.issue(id, label, end, sourceList()), "account.keyIssued");
    }

    public void revokeKey(Long keyId) {
        boolean own = keyRows.stream().anyMatch(key -> key.id().equals(keyId));
        act(() -> keys.revoke(own ? keyId : null), "account.keyRevoked");
    }

    private void act(Runnable act, String done) {
        boolean isDone =
                declines.attempt(
                        () -> {
                            act.run();
                            load();
                        });
        if (isDone) {
            declines.done("Accounts", done);
        }
    }

    private List<String> sourceList() {
        return sources == null
                ? List.of()
                : Stream.of(sources.split("[\\s,;,;、]+")).filter(s -> !s.isEmpty()).toList();
    }

    private static Long numberOf(String parameter) {
        return parameter != null && parameter.matches("[0-9]{1,18}")
                ? Long.valueOf(parameter)
                : null;
    }

    /** The account; null when there is no such account. */
    public AccountRow getRow() {
        return row;
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
        roles = Set.of(chosen);
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
