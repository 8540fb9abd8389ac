package org.beian.trail;

import java.util.Optional;
import org.beian.value.Authority;

/** A case with a history of its own: an entity that embeds a {@link TrailHead}. */
public interface AuditedCase {

    /** The kind of case, upper case, at most 30 characters, never changed once used. */
    String caseType();

    Long caseId();

    TrailHead trail();

    /**
     * State of the case under the name that its acts record; null when its acts record none. It
     * must be that of the latest act that moved the case.
     */
    default String recordedState() {
        return null;
    }

    /** The authority that may know who reads the case; empty for the ministry alone. */
    default Optional<Authority> territory() {
        return Optional.empty();
    }
}
