package org.beian.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Seals of contents under the key of the history, each for a purpose of its own. A seal fits only
 * the content as it stood: what was changed in the database has another one.
 */
@ApplicationScoped
public class ContentSeals {

    @Inject TrailSeals seals;

    /**
     * The seal of a content, 64 hex digits.
     *
     * @param purpose upper case; seals of one purpose tell nothing of those of another
     */
    public String of(String purpose, RecordedContent content) {
        return seals.digest(purpose, content);
    }
}
