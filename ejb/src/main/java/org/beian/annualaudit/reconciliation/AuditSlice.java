package org.beian.annualaudit.reconciliation;

import java.util.List;
import java.util.Set;

/**
 * Slice of a partition: some items in a row, of which the differing ones are named.
 *
 * @param rest of the partition after it
 * @param items number of items in it
 * @param differing those that may differ
 * @param skipped ids of those that cannot be compared
 */
public record AuditSlice(
        AuditPartition rest, int items, List<DifferingItem> differing, Set<Long> skipped) {

    /** The same slice, in which some items are skipped. */
    AuditSlice without(Set<Long> broken) {
        return new AuditSlice(
                rest,
                items,
                differing.stream().filter(each -> !broken.contains(each.id())).toList(),
                broken);
    }
}
