package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.beian.filing.mandate.SponsorRegistration;
import org.beian.value.InvalidValue;
import org.beian.web.page.component.Declines;
import org.beian.web.page.frame.Frame;

/** A sponsor asks for an account (13.1): one address, one answer, whoever has it. */
@Named
@RequestScoped
public class RegisterPage {

    private static final String PAGE = "/public/register.xhtml";

    private HttpServletRequest request;
    private SponsorRegistration registration;
    private Declines declines;
    private Frame frame;

    private String email;

    protected RegisterPage() {}

    @Inject
    RegisterPage(
            HttpServletRequest request,
            SponsorRegistration registration,
            Declines declines,
            Frame frame) {
        this.request = request;
        this.registration = registration;
        this.declines = declines;
        this.frame = frame;
    }

    /** Has the link sent; the page that follows says the same in every case. */
    public void send() {
        try {
            if (declines.attempt(
                    () ->
                            registration.request(
                                    email, request.getRemoteAddr(), frame.getLocale()))) {
                Declines.goTo(PAGE + "?sent=1");
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
