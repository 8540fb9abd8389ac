package org.beian.web.page.frame;

/** Paths of form targets other than pages. */
public final class FormPaths {

    /** Target of decisions; a GET opens the desk. */
    public static final String DECISION = "/bureau/decide";

    private FormPaths() {}
}
