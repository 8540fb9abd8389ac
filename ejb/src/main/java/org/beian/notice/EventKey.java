package org.beian.notice;

import java.io.Serializable;
import java.util.Objects;

/** Primary key of an event; Jakarta Persistence requires a class for a composite key. */
public class EventKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long unitId;
    private long number;

    public EventKey() {}

    EventKey(Long unitId, long number) {
        this.unitId = unitId;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventKey key
                && number == key.number
                && Objects.equals(unitId, key.unitId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unitId, number);
    }
}
