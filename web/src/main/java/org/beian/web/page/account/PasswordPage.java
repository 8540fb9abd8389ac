package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.beian.account.signin.PasswordChange;
import org.beian.web.page.component.PageErrors;
import org.beian.web.proxy.TrustedProxies;
import org.beian.web.signin.AccountSession;

/** Backing bean of the page on which users change their own password. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject PasswordChange passwordChange;
    @Inject HttpServletRequest request;
    @Inject TrustedProxies proxies;
    @Inject PageErrors declines;

    private String present;
    private String chosen;
    private String repeated;

    /** Changes the password; this session continues, every other one ends. */
    public void change() {
        if (!chosen.equals(repeated)) {
            declines.wrong("Accounts", "password.differ");
        } else {
            declines.attempt(
                            () ->
                                    passwordChange.change(
                                            present, chosen, proxies.clientAddress(request)))
                    .ifPresent(this::goOn);
        }
        present = null;
        chosen = null;
        repeated = null;
    }

    private void goOn(int epoch) {
        AccountSession.goOn(request, epoch);
        declines.done("Accounts", "password.changed");
        PageErrors.goSaying("/home.xhtml");
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String entered) {
        present = entered;
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
