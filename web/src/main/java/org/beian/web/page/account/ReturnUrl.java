package org.beian.web.page.account;

/** URL of the page to open after the sign-in. */
final class ReturnUrl {

    private static final String HOME = "/home.xhtml";

    private ReturnUrl() {}

    /**
     * The page that was requested before the sign-in, if it belongs to the application, else the
     * home page: a path of visible ASCII without a second slash or backslash at its start, which a
     * browser could take for a host.
     */
    static String wanted(String from) {
        boolean ours = from != null && from.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,1000}");
        return ours && !from.startsWith("/login.xhtml") ? from : HOME;
    }
}
