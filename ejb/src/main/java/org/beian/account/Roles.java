package org.beian.account;

/** The roles of formats.md 8.3, as {@code @RolesAllowed} names them, and SYSTEM for jobs. */
public final class Roles {

    public static final String SPONSOR = "SPONSOR";
    public static final String PROVIDER = "PROVIDER";
    public static final String CLERK = "CLERK";
    public static final String REVIEWER = "REVIEWER";
    public static final String MINISTRY = "MINISTRY";
    public static final String IP_UNIT = "IP_UNIT";
    public static final String REGISTRY = "REGISTRY";
    public static final String REGISTRAR = "REGISTRAR";
    public static final String DEPARTMENT = "DEPARTMENT";
    public static final String CONTENT_DEPARTMENT = "CONTENT_DEPARTMENT";

    /** Opens, ends and re-issues the accounts of its own unit, whichever unit that is. */
    public static final String UNIT_ADMIN = "UNIT_ADMIN";

    public static final String OPERATOR = "OPERATOR";
    public static final String ADMIN = "ADMIN";
    public static final String SYSTEM = "SYSTEM";

    private Roles() {}
}
