package org.beian.web.page.frame;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Visitors' forms that were open for too long, or whose cookie has changed: nothing is done, and
 * the page is shown again with what was typed, a message and a good token. Passwords are typed
 * anew, as no page shows them.
 */
public final class OutdatedForms {

    private static final String ATTRIBUTE = OutdatedForms.class.getName();

    private OutdatedForms() {}

    /**
     * Whether the page can be shown again for a form without a good token; then no act follows in
     * this request.
     */
    static boolean isOne(HttpServletRequest request) {
        boolean shown =
                request.getUserPrincipal() == null
                        && "POST".equals(request.getMethod())
                        && request.getHeader("Faces-Request") == null
                        && CsrfFilter.STATELESS.equals(
                                request.getParameter(CsrfFilter.VIEW_STATE_FIELD));
        if (shown) {
            request.setAttribute(ATTRIBUTE, true);
        }
        return shown;
    }

    /** Whether this request brought such a form. */
    public static boolean isIn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
