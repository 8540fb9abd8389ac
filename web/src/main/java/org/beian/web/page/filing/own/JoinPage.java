package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.beian.filing.mandate.NewSponsor;
import org.beian.filing.mandate.SponsorRegistration;
import org.beian.filing.notice.Invited;
import org.beian.web.page.component.Declines;
import org.beian.web.page.filing.DeskAddress;

/** What the one-time link of a mail opens. Looking at it changes nothing: mail programs do that. */
@Named
@RequestScoped
public class JoinPage {

    private static final String TEXTS = "Sponsor";

    private HttpServletRequest request;
    private SponsorRegistration registration;
    private Declines declines;

    private Invited invited;
    private boolean looked;
    private String unitName;
    private String username;
    private String displayName;
    private String chosen;
    private String repeated;

    protected JoinPage() {}

    @Inject
    JoinPage(HttpServletRequest request, SponsorRegistration registration, Declines declines) {
        this.request = request;
        this.registration = registration;
        this.declines = declines;
    }

    /** Looks before anything is shown: why the link cannot be used stands above the page. */
    public void enter() {
        getInvited();
    }

    /** Uses the link up and goes to the sign-in. */
    public void join() {
        try {
            if (!Objects.equals(chosen, repeated)) {
                declines.wrong(TEXTS, "join.differ", "repeated");
                return;
            }
            NewSponsor sponsor = new NewSponsor(unitName, username, displayName, chosen);
            if (declines.attempt(
                    () -> {
                        registration.join(token(), sponsor, request.getRemoteAddr());
                    })) {
                declines.done(TEXTS, "join.done");
                Declines.goSaying("/login.xhtml");
            }
        } finally {
            chosen = null;
            repeated = null;
        }
    }

    private String token() {
        return DeskAddress.text(request, "token");
    }

    /** What the link is for; null when it cannot be used, and then the page says why. */
    public Invited getInvited() {
        if (!looked) {
            looked = true;
            invited = declines.attempt(() -> registration.look(token())).orElse(null);
        }
        return invited;
    }

    public String getUnitName() {
        return unitName;
    }

    public void setUnitName(String entered) {
        unitName = entered;
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
