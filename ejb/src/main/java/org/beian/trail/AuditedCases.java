package org.beian.trail;

import java.util.List;

/**
 * Source of all cases of one kind in the order of their ids. Each package that owns a kind of case
 * provides one, and the verification of the histories reads the cases through it.
 */
public interface AuditedCases {

    String caseType();

    long count();

    /** The next cases after the given id in the order of ids, at most {@code limit}. */
    List<? extends AuditedCase> after(long id, int limit);
}
