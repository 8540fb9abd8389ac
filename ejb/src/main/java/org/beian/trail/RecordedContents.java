package org.beian.trail;

import java.util.Collection;
import java.util.Map;

/**
 * Source of the contents of one kind. Each package that owns a kind provides one, and the
 * verification compares what it finds with the digests in the history.
 */
public interface RecordedContents {

    /** The part of the names before the colon. */
    String kind();

    /**
     * The contents as they are now.
     *
     * @param keys the parts of their names after the colon
     * @return by key; what is not there is left out
     */
    Map<String, RecordedContent> find(Collection<String> keys);
}
