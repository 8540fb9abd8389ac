package org.beian.intake.contract;

import java.util.List;
import org.beian.intake.bulk.StageTable;
import org.beian.rule.Finding;

/**
 * Values and findings of one row.
 *
 * @param values in the order of {@link StageTable#columns}: String, Long, Integer, Short,
 *     LocalDate, Instant or null; null as a whole when the row is not to be staged. A row with a
 *     refusing finding that has values is staged as refused
 * @param findings refusing ones keep the row out; the others are noted with it. Their pointer is
 *     {@code /} and the column's name
 */
public record StagedRow(Object[] values, List<Finding> findings) {}
