package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.Violation;
import org.beian.enforcement.Violations;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.enforcement.proceeding.Measures;
import org.beian.enforcement.proceeding.PartyKind;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;

/**
 * Check of measures against the violation, as the law was on the day of the act: which it allows,
 * and the range of a fine.
 */
@ApplicationScoped
@Clause("16.3")
public class CaseMeasures {

    @Inject SameParty cases;
    @Inject Violations violations;
    @Inject Clock clock;

    /**
     * Measure as it is asked for.
     *
     * @param yuan of a fine; else null
     * @param until last day of a rectification; else null
     */
    public record Asked(MeasureKind kind, Long yuan, LocalDate until) {

        /** Whether it has an amount or a day that its kind has not. */
        boolean isOverfull() {
            return yuan != null && kind != MeasureKind.FINE
                    || until != null && kind != MeasureKind.RECTIFICATION;
        }
    }

    /**
     * Measures that the violation of a case allows.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_MEASURES_INVALID} when there is none, one is
     *     named twice, lacks its day, or is not allowed, as is the cancellation of a filing that is
     *     not the party's, and the closure of a filed site in a case against a provider
     * @throws RequestRejected {@link CaseRefusal#CASE_MEASURE_NOT_CHOSEN} when an amount comes
     *     without a fine, or a last day without a rectification
     * @throws RequestRejected {@link CaseRefusal#CASE_FINE_INVALID} when a fine is outside the
     *     range, {@link CaseRefusal#CASE_FINE_FIXED} where that is one amount
     * @throws RequestRejected {@link CaseRefusal#CASE_ACT_FINED} when the act was fined before
     */
    public Measures require(EnforcementCase one, List<Asked> asked) {
        Violation violation =
                violations
                        .find(one.accusation().violation(), one.accusation().occurredOn())
                        .orElseThrow(
                                () ->
                                        CaseRefusal.CASE_VIOLATION_UNKNOWN.of(
                                                one.accusation().violation()));
        Map<MeasureKind, Asked> kinds = new EnumMap<>(MeasureKind.class);
        for (Asked each : asked == null ? List.<Asked>of() : asked) {
            if (each.kind() == null || kinds.put(each.kind(), each) != null) {
                throw CaseRefusal.CASE_MEASURES_INVALID.of();
            }
        }
        boolean notItsOwn =
                kinds.containsKey(MeasureKind.CANCELLATION)
                                && one.party().kind() != PartyKind.SPONSOR
                        || kinds.containsKey(MeasureKind.CLOSURE)
                                && one.party().kind() == PartyKind.PROVIDER
                                && one.site().subjectId() != null;
        if (kinds.isEmpty() || notItsOwn || !violation.measures().containsAll(kinds.keySet())) {
            throw CaseRefusal.CASE_MEASURES_INVALID.of();
        }
        if (kinds.values().stream().anyMatch(Asked::isOverfull)) {
            throw CaseRefusal.CASE_MEASURE_NOT_CHOSEN.of();
        }
        return new Measures(kinds.keySet(), fine(one, violation, kinds), until(kinds));
    }

    private LocalDate until(Map<MeasureKind, Asked> kinds) {
        Asked rectification = kinds.get(MeasureKind.RECTIFICATION);
        if (rectification == null) {
            return null;
        }
        LocalDate until = rectification.until();
        if (until == null || !until.isAfter(Shanghai.date(clock.instant()))) {
            throw CaseRefusal.CASE_MEASURES_INVALID.of();
        }
        return until;
    }

    private Long fine(EnforcementCase one, Violation violation, Map<MeasureKind, Asked> kinds) {
        Asked fine = kinds.get(MeasureKind.FINE);
        if (fine == null) {
            return null;
        }
        if (fine.yuan() == null || !violation.allowsFine(fine.yuan())) {
            throw violation.hasFixedFine()
                    ? CaseRefusal.CASE_FINE_FIXED.of(violation.fineFrom())
                    : CaseRefusal.CASE_FINE_INVALID.of(violation.fineFrom(), violation.fineTo());
        }
        cases.finedBefore(one)
                .ifPresent(
                        number -> {
                            throw CaseRefusal.CASE_ACT_FINED.of(number);
                        });
        return fine.yuan();
    }
}
