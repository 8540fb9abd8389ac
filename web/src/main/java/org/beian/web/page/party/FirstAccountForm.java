package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.law.Clause;
import org.beian.partyregister.FirstAccounts;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the form for the account of a unit's administrator, on the unit's card. */
@Named
@RequestScoped
@Clause("4")
public class FirstAccountForm {

    @Inject FirstAccounts accounts;
    @Inject PartyPage page;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private String username;
    private String displayName;
    private String email;
    private String reason;

    /** Whether the reader may open the account. */
    public boolean isOffered() {
        return page.getCard().kept() && page.getCard().line().validTo() == null;
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
