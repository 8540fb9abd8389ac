package org.beian.web.page.account;

/** Where the browser goes next. */
final class Going {

    private static final String HOME = "/home.xhtml";

    private Going() {}

    /**
     * The page that was wanted before the sign-in, if it is one of ours: a path of visible ASCII
     * without a second slash or backslash at its start, which a browser could take for a host.
     */
    static String wanted(String from) {
        boolean ours = from != null && from.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,1000}");
        return ours && !from.startsWith("/login.xhtml") ? from : HOME;
    }
}
