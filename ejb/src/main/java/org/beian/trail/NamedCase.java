package org.beian.trail;

import java.util.Optional;
import org.beian.value.Authority;

/**
 * A case by kind and number, which is all that mails, events and readings keep of it. It need not
 * have a history.
 */
public interface NamedCase {

    /** The kind of case, upper case, at most 30 characters, never changed once used. */
    String caseType();

    Long caseId();

    /** The authority that may know who reads the case; empty for the ministry alone. */
    default Optional<Authority> territory() {
        return Optional.empty();
    }
}
