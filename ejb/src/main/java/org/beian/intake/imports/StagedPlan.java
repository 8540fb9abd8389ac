package org.beian.intake.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.contract.StagedStep;

/** Plan of the steps that an import goes through after the reading, in order. */
public final class StagedPlan {

    /** The last step of every import, which empties the stage. */
    static final String CLEAR = "clear";

    private final List<StagedStep> steps;

    private StagedPlan(List<StagedStep> steps) {
        this.steps = steps;
    }

    public static StagedPlan of(StagedRegister register, StagedImport file) {
        List<StagedStep> steps = new ArrayList<>(register.steps(file));
        steps.sort(Comparator.comparing(StagedStep::phase));
        return new StagedPlan(steps);
    }

    /** Number of steps, the emptying of the stage included. */
    int count() {
        return steps.size() + 1;
    }

    /**
     * Rows to go through in each phase, counted once for each step; in a dry run every step counts
     * as a check.
     */
    public Map<String, Long> counted(Import worked) {
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put(ImportPhase.STAGE.name(), worked.total());
        for (StagedStep step : steps) {
            ImportPhase phase = worked.dryRun() ? ImportPhase.CHECK : step.phase();
            counted.merge(phase.name(), worked.total(), Long::sum);
        }
        counted.merge(ImportPhase.REPORT.name(), worked.total(), Long::sum);
        return counted;
    }

    /** The step that an import is at. */
    public StagedStep current(Import worked) {
        return steps.get(place(worked));
    }

    public static boolean isClearing(Import worked) {
        return CLEAR.equals(worked.staged().step());
    }

    /** Moves the import on from the reading, or from the step that is done, to the next step. */
    public void turn(Import worked) {
        boolean reading = worked.phase() == ImportPhase.STAGE;
        int next = reading ? 0 : place(worked) + 1;
        boolean checked = next == steps.size() || steps.get(next).phase() != ImportPhase.CHECK;
        boolean vain = checked && (worked.dryRun() || worked.isSpoilt());
        if (vain || next == steps.size()) {
            worked.enter(ImportPhase.REPORT, CLEAR, steps.size() + 1);
        } else {
            StagedStep step = steps.get(next);
            worked.enter(step.phase(), step.name(), next + 1);
        }
    }

    private int place(Import worked) {
        for (int i = 0; i < steps.size(); i++) {
            StagedStep step = steps.get(i);
            if (step.phase() == worked.phase()
                    && Objects.equals(step.name(), worked.staged().step())) {
                return i;
            }
        }
        throw new IllegalStateException("No step " + worked.phase() + " " + worked.staged().step());
    }
}
