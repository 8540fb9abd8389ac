package org.beian.annualaudit.reconciliation;

import java.util.List;

/**
 * Slice of a partition: some items in a row, of which the differing ones are named.
 *
 * @param rest of the partition after it
 * @param items number of items in it
 * @param differing ids of those that may differ
 */
public record AuditSlice(AuditPartition rest, int items, List<Long> differing) {}
