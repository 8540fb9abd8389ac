package org.beian.web.view.account;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where the browser goes next. */
final class Going {

    private static final String HOME = "/home.xhtml";

    private Going() {}

    /** Redirects to a page of ours; messages said before are shown there. */
    static void to(String page) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.getFlash().setKeepMessages(true);
        redirect(external, page);
    }

    /** As {@link #to}, for when there is no session any more that could keep a message. */
    static void afterSession(String page) {
        redirect(FacesContext.getCurrentInstance().getExternalContext(), page);
    }

    private static void redirect(ExternalContext external, String page) {
        try {
            external.redirect(external.getRequestContextPath() + page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The page that was wanted before the sign-in, if it is one of ours: a path of visible ASCII
     * without a second slash or backslash at its start, which a browser could take for a host.
     */
    static String wanted(String from) {
        boolean ours = from != null && from.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,1000}");
        return ours && !from.startsWith("/login.xhtml") ? from : HOME;
    }
}
