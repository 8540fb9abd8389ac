package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.beian.filing.mandate.NewSponsor;
import org.beian.filing.mandate.SponsorRegistration;
import org.beian.filing.notice.InvitationPurpose;
import org.beian.filing.notice.InvitationView;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.proxy.TrustedProxies;

/**
 * Backing bean of the page behind the one-time link of an invitation mail. Opening it changes
 * nothing, as mail programs open links too.
 */
@Named
@RequestScoped
public class JoinPage {

    private static final String TEXTS = "Sponsor";

    private HttpServletRequest request;
    private TrustedProxies proxies;
    private SponsorRegistration registration;
    private PageErrors declines;

    private InvitationView invited;
    private boolean looked;
    private String unitName;
    private String username;
    private String displayName;
    private String chosen;
    private String repeated;

    protected JoinPage() {}

    @Inject
    JoinPage(
            HttpServletRequest request,
            TrustedProxies proxies,
            SponsorRegistration registration,
            PageErrors declines) {
        this.request = request;
        this.proxies = proxies;
        this.registration = registration;
        this.declines = declines;
    }

    /**
     * Called before rendering: checks the link, so that a message about it stands above the page.
     */
    public void enter() {
        getInvited();
    }

    /** Redeems the link and redirects to the sign-in. */
    public void join() {
        try {
            if (!Objects.equals(chosen, repeated)) {
                declines.wrong(TEXTS, "join.differ", "repeated");
                return;
            }
            NewSponsor sponsor = new NewSponsor(unitName, username, displayName, chosen);
            if (declines.attempt(
                    () -> {
                        registration.join(token(), sponsor, proxies.clientAddress(request));
                    })) {
                declines.done(TEXTS, "join.done");
                PageErrors.goSaying("/login.xhtml");
            }
        } finally {
            chosen = null;
            repeated = null;
        }
    }

    /** Confirms the address to which the account link goes, which is then sent. */
    public void confirm() {
        if (declines.attempt(
                () -> registration.confirmAddress(token(), proxies.clientAddress(request)))) {
            declines.done(TEXTS, "linkAddress.done");
            PageErrors.goSaying("/login.xhtml");
        }
    }

    /** Whether the link is there to confirm an address, and opens no account. */
    public boolean isConfirming() {
        return getInvited() != null && invited.purpose() == InvitationPurpose.LINK_ADDRESS;
    }

    private String token() {
        return DeskAddress.text(request, "token");
    }

    /** Purpose of the link; null when it cannot be used, which the page then explains. */
    public InvitationView getInvited() {
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
