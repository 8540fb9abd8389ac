package org.beian.trail;

import java.util.List;

/**
 * Content that an act decided about and that must not change afterwards, such as a submitted round
 * or a letter. The entry of the act carries a digest of it.
 */
public interface RecordedContent {

    /** Kind and key between them a colon, such as {@code LETTER:1000}; at most 60 characters. */
    String contentName();

    /** What must not change, in a fixed order; may hold null. */
    List<Object> contentFields();

    /** Key of the authority whose letter it is; null for what is no letter. */
    default Long issuerId() {
        return null;
    }
}
