package org.beian.web.page.filing;

import java.util.List;

/**
 * Value in an application's view.
 *
 * @param id of the element, so that findings can jump to it
 * @param text value of this round, masked where personal; empty when it was taken out
 * @param before value of the round before; empty when unchanged or new
 * @param changed whether it differs from the round before
 * @param flags findings on it
 */
public record Part(String id, String text, String before, boolean changed, List<Flag> flags) {

    /**
     * Mark of a finding beside its value.
     *
     * @param kind colour by the finding's severity
     * @param href of the finding
     */
    public record Flag(String text, String kind, String href) {}
}
