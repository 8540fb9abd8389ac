package org.beian.fact;

import org.beian.account.Roles;

/** Kinds of dated facts, each with the role that keeps it. */
public enum FactKind {
    SETTING(Roles.OPERATOR),
    SEVERITY(Roles.MINISTRY),
    CODE(Roles.MINISTRY),
    BLOCK(Roles.MINISTRY);

    private final String keeper;

    FactKind(String keeper) {
        this.keeper = keeper;
    }

    /** The role that changes facts of this kind. */
    public String keeper() {
        return keeper;
    }

    /** Whether a second person confirms a change before it is entered. */
    public boolean needsFourEyes() {
        return this == SEVERITY;
    }
}
