package org.beian.filing.rule;

import java.util.Set;
import org.beian.filing.application.FiledPart;

/**
 * Source of the parts of a filing whose cancellation waits for its decision, implemented by the
 * package of cancellations: what may be ended is not changed meanwhile.
 */
public interface OpenCancellations {

    /**
     * Parts that open cancellations of this filing touch.
     *
     * @param number of the subject, canonical
     */
    Set<FiledPart> of(String number);
}
