package org.beian.enforcement.dossier;

import java.time.LocalDate;
import java.util.List;
import org.beian.enforcement.casework.CaseMeasures;
import org.beian.enforcement.proceeding.MeasureKind;

/**
 * Measure that is intended or decided.
 *
 * @param yuan of a fine; else null
 * @param until last day of a rectification; else null
 */
public record MeasureRequest(MeasureKind kind, Long yuan, LocalDate until) {

    /** The same, as they are checked; null for none. */
    public static List<CaseMeasures.Asked> asked(List<MeasureRequest> measures) {
        return measures == null
                ? List.of()
                : measures.stream()
                        .map(each -> new CaseMeasures.Asked(each.kind, each.yuan, each.until))
                        .toList();
    }
}
