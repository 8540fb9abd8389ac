package org.beian.web.view.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.beian.account.PasswordChange;
import org.beian.law.Declined;
import org.beian.web.signin.AccountSession;

/** Change of the own password. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject PasswordChange passwordChange;
    @Inject HttpServletRequest request;

    private String present;
    private String chosen;
    private String repeated;

    /** Changes it; this session goes on, every other one ends. */
    public void change() {
        try {
            if (!chosen.equals(repeated)) {
                Said.wrong("password.differ");
                return;
            }
            int epoch = passwordChange.change(present, chosen, request.getRemoteAddr());
            AccountSession.goOn(request, epoch);
            Said.done("password.changed");
            Going.to("/home.xhtml");
        } catch (Declined declined) {
            Said.declined(declined);
        } finally {
            present = null;
            chosen = null;
            repeated = null;
        }
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
