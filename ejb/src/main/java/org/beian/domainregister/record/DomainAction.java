package org.beian.domainregister.record;

/** Action that a row asks for; a full file only adds. */
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

    /** The action of that name; null when there is none. */
    static DomainAction named(String text) {
        for (DomainAction action : values()) {
            if (action.name().equalsIgnoreCase(text)) {
                return action;
            }
        }
        return null;
    }
}
