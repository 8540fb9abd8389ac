package org.beian.annualaudit.reconciliation;

import java.util.Set;

/**
 * Item whose website may differ from a register.
 *
 * @param aspects in which it may; in the others it agrees
 */
record DifferingItem(Long id, Long websiteId, Long subjectId, Set<DifferingAspect> aspects) {

    boolean mayDifferIn(DifferingAspect aspect) {
        return aspects.contains(aspect);
    }
}
