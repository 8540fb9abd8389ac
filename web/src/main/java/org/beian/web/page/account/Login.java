package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.beian.account.signin.SignIn;
import org.beian.account.signin.SignedIn;
import org.beian.web.page.component.PageErrors;
import org.beian.web.proxy.TrustedProxies;
import org.beian.web.signin.AccountSession;

/** Backing bean of signing in and out. */
@Named
@RequestScoped
public class Login {

    @Inject SignIn signIn;
    @Inject HttpServletRequest request;
    @Inject TrustedProxies proxies;
    @Inject PageErrors declines;

    private String username;
    private String password;

    /**
     * Signs in and redirects to the page that was requested, or to the change of an issued
     * password.
     */
    public void signIn() {
        declines.attempt(
                        () ->
                                signIn.withPassword(
                                        username, password, proxies.clientAddress(request)))
                .ifPresent(this::goOn);
        password = null;
    }

    private void goOn(SignedIn in) {
        AccountSession.begin(request, in);
        PageErrors.goTo(
                in.mustChangePassword()
                        ? "/password.xhtml"
                        : ReturnUrl.wanted(request.getParameter("from")));
    }

    /** Ends the session and redirects to the start page. */
    public void signOut() {
        AccountSession.end(request);
        // there is no session left that could keep a message
        PageErrors.goTo("/index.xhtml");
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
