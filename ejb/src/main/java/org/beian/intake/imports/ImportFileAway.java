package org.beian.intake.imports;

import org.beian.job.execution.JobFailure;

/**
 * Failure of a job because the import's file is not on this node: another one received it, or it
 * was lost.
 */
public class ImportFileAway extends IllegalStateException implements JobFailure.Known {

    private static final long serialVersionUID = 1L;

    public ImportFileAway(long id) {
        super("The file of import " + id + " is not on this node");
    }

    @Override
    public JobFailure jobFailure() {
        return JobFailure.FILE_AWAY;
    }
}
