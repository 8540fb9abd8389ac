package org.beian.intake.contract;

import java.util.List;
import org.beian.rule.Finding;

/** Receiver of what a step finds in rows of the stage. */
public interface RowFindings {

    /**
     * Refuses a row: it takes no effect, is marked in the stage and counted as rejected. Only
     * allowed in phase CHECK.
     */
    void refuse(long row, List<Finding> findings);

    /** Notes findings of a row that takes effect all the same. */
    void note(long row, List<Finding> findings);
}
