package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.account.signin.FirstAdministrator;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the page on which the first administrator, or one that lost its password, sets a
 * password with the token from the server's file.
 */
@Named
@RequestScoped
public class SetupPage {

    @Inject FirstAdministrator firstAdministrator;
    @Inject PageErrors declines;

    private String token;
    private String chosen;
    private String repeated;
    private Boolean open;

    /** Whether a token is awaited: else the page has nothing to offer. */
    public boolean isOpen() {
        if (open == null) {
            open = firstAdministrator.isOpen();
        }
        return open;
    }

    /** Gives the account {@code admin} its password and redirects to the sign-in. */
    public void redeem() {
        if (!chosen.equals(repeated)) {
            declines.wrong("Accounts", "password.differ");
        } else if (declines.attempt(() -> firstAdministrator.redeem(token, chosen))) {
            declines.done("Accounts", "setup.done");
            PageErrors.goSaying("/login.xhtml");
        }
        chosen = null;
        repeated = null;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String entered) {
        token = entered;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String entered) {
        chosen = entered;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String entered) {
        repeated = entered;
    }
}
