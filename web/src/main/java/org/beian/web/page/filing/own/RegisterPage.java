package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.beian.filing.mandate.SponsorRegistration;
import org.beian.value.InvalidValue;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.frame.Frame;
import org.beian.web.proxy.TrustedProxies;

/**
 * Backing bean of the page on which a sponsor requests an account (13.1). The answer is the same
 * whether or not the e-mail address is known.
 */
@Named
@RequestScoped
public class RegisterPage {

    private static final String PAGE = "/public/register.xhtml";

    private HttpServletRequest request;
    private TrustedProxies proxies;
    private SponsorRegistration registration;
    private PageErrors declines;
    private Frame frame;

    private String email;

    protected RegisterPage() {}

    @Inject
    RegisterPage(
            HttpServletRequest request,
            TrustedProxies proxies,
            SponsorRegistration registration,
            PageErrors declines,
            Frame frame) {
        this.request = request;
        this.proxies = proxies;
        this.registration = registration;
        this.declines = declines;
        this.frame = frame;
    }

    /** Requests the mail with the link; the page that follows is the same in every case. */
    public void send() {
        try {
            if (declines.attempt(
                    () ->
                            registration.request(
                                    email, proxies.clientAddress(request), frame.getLocale()))) {
                PageErrors.goTo(PAGE + "?sent=1");
            }
        } catch (InvalidValue noAddress) {
            declines.wrong("Sponsor", "register.noAddress", "email");
        }
    }

    public boolean isSent() {
        return "1".equals(request.getParameter("sent"));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String entered) {
        email = entered;
    }
}
