package org.beian.web.view.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.beian.account.SignIn;
import org.beian.account.SignedIn;
import org.beian.law.Declined;
import org.beian.web.signin.AccountSession;

/** Signing in and out. */
@Named
@RequestScoped
public class Login {

    @Inject SignIn signIn;
    @Inject HttpServletRequest request;

    private String username;
    private String password;

    /** Lets in and goes to the page that was wanted, or to the change of an issued password. */
    public void signIn() {
        try {
            SignedIn in = signIn.withPassword(username, password, request.getRemoteAddr());
            AccountSession.begin(request, in);
            Going.to(
                    in.mustChangePassword()
                            ? "/password.xhtml"
                            : Going.wanted(request.getParameter("from")));
        } catch (Declined declined) {
            Said.declined(declined);
        } finally {
            password = null;
        }
    }

    /** Ends the session and goes to the start page. */
    public void signOut() {
        AccountSession.end(request);
        Going.afterSession("/index.xhtml");
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String entered) {
        username = entered;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String entered) {
        password = entered;
    }
}
