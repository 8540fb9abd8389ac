package org.beian.domainregister.record;

/** What a row asks for; a whole file only adds. */
public enum DomainAction {
    ADD("A"),
    CHANGE("C"),
    DELETE("D");

    private final String stored;

    DomainAction(String stored) {
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    /** Null when there is none of that name. */
    static DomainAction named(String text) {
        for (DomainAction action : values()) {
            if (action.name().equalsIgnoreCase(text)) {
                return action;
            }
        }
        return null;
    }
}
