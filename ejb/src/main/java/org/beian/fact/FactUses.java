package org.beian.fact;

import java.util.List;

/**
 * Source of the cases and records on which a fact bears, declared as a bean by the package whose
 * they are, and found by injection: the preview of a change says how many there are.
 */
public interface FactUses {

    /** Numbers for a fact; empty when it bears on nothing that this source knows. */
    List<Count> of(FactKey key);

    /**
     * Number of cases or records.
     *
     * @param what which they are, upper case; names their text
     * @param number 0 to 1,001, where counting ends
     */
    record Count(String what, int number) {}
}
