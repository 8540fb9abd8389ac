package org.beian.intake.contract;

import java.util.List;
import org.beian.rule.Finding;

/** Note of the findings in one row of a staged register. */
public record RowNote(long row, RowVerdict verdict, List<Finding> findings) {}
