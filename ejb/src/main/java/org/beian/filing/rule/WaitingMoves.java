package org.beian.filing.rule;

import java.util.Set;
import org.beian.filing.application.FiledPart;

/**
 * Source of the websites that move to another provider and wait for the new access to be opened,
 * implemented by the package of accesses: what moves is neither changed nor ended meanwhile.
 */
public interface WaitingMoves {

    /**
     * Websites of a filing whose move waits.
     *
     * @param number of the subject, canonical
     */
    Set<FiledPart> of(String number);
}
