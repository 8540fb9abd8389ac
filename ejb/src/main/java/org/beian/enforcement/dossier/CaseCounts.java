package org.beian.enforcement.dossier;

import java.util.Map;
import org.beian.enforcement.CaseState;

/**
 * Figures of cases, of a bureau or of all.
 *
 * @param open cases that have not ended
 * @param overdue those of them whose last day is over
 * @param byViolation open ones by the code of the violation
 * @param byOfficer open ones by the name of each officer, with the user name where two have one
 * @param byState all by state
 * @param byBureau open ones by the name of the bureau; for a bureau its own only
 */
public record CaseCounts(
        long open,
        long overdue,
        Map<String, Long> byViolation,
        Map<String, Long> byOfficer,
        Map<CaseState, Long> byState,
        Map<String, Long> byBureau) {}
