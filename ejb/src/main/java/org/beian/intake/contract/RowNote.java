package org.beian.intake.contract;

import java.util.List;
import org.beian.rule.Finding;

/**
 * Note of the findings in one row of a staged register.
 *
 * @param offset of the row in the stored file; 0 when it is not known
 * @param bytes of the row there
 */
public record RowNote(
        long row, long offset, long bytes, RowVerdict verdict, List<Finding> findings) {}
