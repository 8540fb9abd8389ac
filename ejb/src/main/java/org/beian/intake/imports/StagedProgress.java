package org.beian.intake.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.beian.intake.contract.StagedStep;

/** Progress of an import of a staged register, and its effects on the register so far. */
@Embeddable
public class StagedProgress {

    /** Number of steps besides the reading; null for a register that takes files line by line. */
    private Integer steps;

    private String step;

    @Column(name = "step_number")
    private int number;

    @Column(name = "step_cursor")
    private String cursor;

    @Column(name = "step_rows")
    private long stepRows;

    @Column(name = "first_staged")
    private Long firstStaged;

    @Column(name = "kept_rejected")
    private long keptRejected;

    @Column(name = "kept_noted")
    private long keptNoted;

    @Column(name = "effect_added")
    private long added;

    @Column(name = "effect_changed")
    private long changed;

    @Column(name = "effect_ended")
    private long ended;

    @Column(name = "effect_unchanged")
    private long unchanged;

    public boolean isStaged() {
        return steps != null;
    }

    void plan(int count) {
        steps = count;
    }

    int steps() {
        return steps == null ? 0 : steps;
    }

    /** Name of the step that is worked on; null for the first of its phase. */
    public String step() {
        return step;
    }

    public String cursor() {
        return cursor;
    }

    /**
     * Rows gone through in all steps.
     *
     * @param total rows of the file
     */
    long done(long total) {
        return total * number + Math.min(stepRows, total);
    }

    /** Number of a row that is in the stage unless the stage was lost; null before the first. */
    public Long firstStaged() {
        return firstStaged;
    }

    /**
     * @param first null when nothing was staged
     */
    void staged(Long first) {
        if (firstStaged == null) {
            firstStaged = first;
        }
    }

    /** Number of rejected rows whose findings are kept. */
    public long keptRejected() {
        return keptRejected;
    }

    /** Number of rows whose findings are kept although they take effect. */
    public long keptNoted() {
        return keptNoted;
    }

    public void kept(long rejected, long noted) {
        keptRejected += rejected;
        keptNoted += noted;
    }

    /** Records a piece of a step. */
    public void did(StagedStep.Piece piece) {
        cursor = piece.cursor();
        stepRows += piece.rows();
        added += piece.added();
        changed += piece.changed();
        ended += piece.ended();
        unchanged += piece.unchanged();
    }

    /**
     * @param place of the step among all, from 1; 0 for the reading
     */
    void enter(String next, int place) {
        step = next;
        number = place;
        cursor = null;
        stepRows = 0;
    }

    /**
     * Starts over. Effects stay counted; as their records come out unchanged when all is read anew,
     * the count of unchanged records starts below zero by as many.
     */
    void again() {
        enter(null, 0);
        firstStaged = null;
        keptRejected = 0;
        keptNoted = 0;
        unchanged = -added - changed;
    }

    ImportEffects effects() {
        return new ImportEffects(added, changed, ended, Math.max(0, unchanged));
    }
}
