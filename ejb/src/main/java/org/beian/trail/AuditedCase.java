package org.beian.trail;

/** A case with a history of its own: an entity that embeds a {@link TrailHead}. */
public interface AuditedCase extends NamedCase {

    TrailHead trail();

    /**
     * State of the case under the name that its acts record; null when its acts record none. It
     * must be that of the latest act that moved the case.
     */
    default String recordedState() {
        return null;
    }
}
