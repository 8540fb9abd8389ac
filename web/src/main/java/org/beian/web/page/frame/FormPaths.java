package org.beian.web.page.frame;

/** What forms are sent to besides the pages. */
public final class FormPaths {

    /** A decision; read, it opens the desk. */
    public static final String DECISION = "/bureau/decide";

    private FormPaths() {}
}
