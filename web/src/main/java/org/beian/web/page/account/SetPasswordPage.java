package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.beian.account.signin.PasswordLinkView;
import org.beian.account.signin.PasswordSetting;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.proxy.TrustedProxies;

/**
 * Backing bean of the page behind the one-time link to set a password. Opening it changes nothing,
 * as mail programs open links too.
 */
@Named
@RequestScoped
@Clause("8.6")
public class SetPasswordPage {

    @Inject PasswordSetting setting;
    @Inject TrustedProxies proxies;
    @Inject HttpServletRequest request;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.token}")
    String token;

    private PasswordLinkView link;
    private boolean looked;
    private String chosen;
    private String repeated;

    /** Called before rendering: checks the link, so that a message stands above the page. */
    public void enter() {
        getLink();
    }

    /** What the link is for; null when it cannot be used, which the page then explains. */
    public PasswordLinkView getLink() {
        if (!looked) {
            looked = true;
            link = declines.attempt(() -> setting.look(token)).orElse(null);
        }
        return link;
    }

    /** Sets the password and leads to the sign-in. */
    public void set() {
        if (!Objects.equals(chosen, repeated)) {
            declines.wrong("Accounts", "password.differ", "repeated");
        } else if (declines.attempt(
                () -> {
                    setting.set(token, chosen, proxies.clientAddress(request));
                })) {
            declines.done("Accounts", "setPassword.done");
            PageErrors.goSaying("/login.xhtml");
        }
        chosen = null;
        repeated = null;
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
