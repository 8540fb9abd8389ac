package org.beian.intake.imports;

import org.beian.job.execution.JobFailure;

/** Failure of a job because another file of the same unit is worked on: the two would be mixed. */
public class ImportTurnTaken extends IllegalStateException implements JobFailure.Known {

    private static final long serialVersionUID = 1L;

    ImportTurnTaken(long id) {
        super("It is not the turn of import " + id);
    }

    @Override
    public JobFailure jobFailure() {
        return JobFailure.TURN_TAKEN;
    }
}
