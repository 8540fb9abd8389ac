package org.beian.intake.contract;

import java.util.List;
import org.beian.rule.Finding;

/** Notes what a step finds about rows of the stage. */
public interface RowNotes {

    /**
     * The row takes no effect; it is marked in the stage and counted as rejected. Only in CHECK.
     */
    void refuse(long row, List<Finding> findings);

    /** The row takes effect all the same. */
    void note(long row, List<Finding> findings);
}
