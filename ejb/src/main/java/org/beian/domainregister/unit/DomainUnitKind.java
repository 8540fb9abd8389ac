package org.beian.domainregister.unit;

import org.beian.party.Capacity;

/** Kind of a unit that reports domains (10.1). */
public enum DomainUnitKind {
    /** Manages top levels, and reports all names under them. */
    REGISTRY(Capacity.REGISTRY),
    /** Registers names for others, and reports those that no registry reports. */
    REGISTRAR(Capacity.REGISTRAR);

    private final Capacity capacity;

    DomainUnitKind(Capacity capacity) {
        this.capacity = capacity;
    }

    Capacity capacity() {
        return capacity;
    }
}
