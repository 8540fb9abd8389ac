package org.beian.annualaudit.reconciliation;

import org.beian.annualaudit.DifferenceKind;

/** Difference that a reconciliation found; the components as in {@link Difference}. */
record FoundDifference(DifferenceKind kind, String about, String filedValue, String foundValue)
        implements NamedDifferences.Named {

    private static final int LONGEST = 2000;

    FoundDifference {
        filedValue = shortened(filedValue);
        foundValue = shortened(foundValue);
    }

    private static String shortened(String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
