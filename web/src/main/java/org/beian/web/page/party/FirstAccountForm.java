package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.partyregister.FirstAccounts;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of a unit's administrator on the unit's card: the form for the first account ever,
 * and the way to a written application once the unit had one.
 */
@Named
@RequestScoped
@Clause("4")
public class FirstAccountForm {

    @Inject FirstAccounts accounts;
    @Inject PartyPage page;
    @Inject Callers callers;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private FirstAccounts.Standing standing;
    private String username;
    private String displayName;
    private String email;
    private String reason;

    /** Who could administer the unit's accounts now. */
    public FirstAccounts.Standing getStanding() {
        if (standing == null) {
            standing = accounts.standing(page.id());
        }
        return standing;
    }

    /** Whether the reader may open the first account. */
    public boolean isOffered() {
        return isKept() && getStanding() == FirstAccounts.Standing.FIRST;
    }

    private boolean isKept() {
        return page.getCard().kept() && page.getCard().line().validTo() == null;
    }

    /** URL of the counter's page for a written application; empty where the reader has none. */
    public String getPaperHref() {
        boolean counter =
                callers.current().has(Roles.CLERK) || callers.current().has(Roles.MINISTRY);
        return counter && isKept() && !isOffered()
                ? Addressed.href(
                        "/" + address.folder() + "/administratorNew.xhtml",
                        "unit",
                        page.getCard().line().code())
                : "";
    }

    public void open() {
        declines.attempt(() -> accounts.open(page.id(), username, displayName, email, reason))
                .ifPresent(
                        opened -> {
                            declines.done("Parties", "first.opened");
                            PageErrors.goSaying(address.keeping("unit"));
                        });
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

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
