package org.beian.annualaudit.reconciliation;

import java.util.List;
import java.util.Map;

/**
 * Differences of the items of a slice, by item; none where a website agrees after all.
 *
 * @param slice in which the items are
 */
public record NamedDifferences(AuditSlice slice, Map<Long, List<Named>> byItem) {

    /** Difference that was named and is not stored yet. */
    public sealed interface Named permits FoundDifference {}
}
