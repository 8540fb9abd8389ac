package org.beian.web.view.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.account.FirstAdministrator;
import org.beian.law.Declined;

/** The first administrator's way in, with the token from the server's file. */
@Named
@RequestScoped
public class SetupPage {

    @Inject FirstAdministrator firstAdministrator;

    private String token;
    private String chosen;
    private String repeated;

    /** Gives the account {@code admin} its password and goes to the sign-in. */
    public void redeem() {
        try {
            if (!chosen.equals(repeated)) {
                Said.wrong("password.differ");
                return;
            }
            firstAdministrator.redeem(token, chosen);
            Said.done("setup.done");
            Going.to("/login.xhtml");
        } catch (Declined declined) {
            Said.declined(declined);
        } finally {
            chosen = null;
            repeated = null;
        }
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
