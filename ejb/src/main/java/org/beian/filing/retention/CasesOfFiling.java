package org.beian.filing.retention;

import org.beian.filing.content.PersonalData;

/**
 * Source of the cases of one kind about filings beside their applications, such as cancellations.
 * Each package that owns a kind provides one: an open case holds masking and deletion back, and
 * what the cases copied of the filing is masked with it.
 */
public interface CasesOfFiling {

    /** Whether one about this filing is open. */
    boolean isOpen(CancelledFiling filing);

    /** Whether one about this application, which was refused or withdrawn, is open. */
    default boolean isOpen(Long applicationId) {
        return false;
    }

    /** Masks all of them with {@link CaseMasking}, in the transaction of the filing. */
    void mask(CancelledFiling filing, PersonalData data);
}
