package org.beian.enforcement.dossier.view;

import java.time.LocalDate;
import org.beian.enforcement.proceeding.MeasureKind;

/**
 * View of a measure.
 *
 * @param yuan of a fine; else null
 * @param until last day of a rectification or of a payment; null without one
 * @param done whether it was executed; false for one that is only intended
 * @param doneOn null where no day is known
 */
public record MeasureView(
        MeasureKind kind, Long yuan, LocalDate until, boolean done, LocalDate doneOn) {}
