package org.beian.remedy.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.beian.code.Settings;
import org.beian.enforcement.casework.PendingRemedies;
import org.beian.law.Clause;
import org.beian.remedy.Remedy;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;

/** Days on which remedies were pending, from their filing to their outcome. */
@ApplicationScoped
@Clause("B5")
class RemedyDays implements PendingRemedies {

    /** Dated setting: days from the outcome of a reconsideration to bring a lawsuit. */
    private static final String SUIT_DAYS = "letter.lawsuitAfterReconsiderationDays";

    @Inject RemedyRepository remedies;
    @Inject Settings settings;

    @Override
    public Predicate<LocalDate> against(Long letterId) {
        List<Remedy> all = remedies.against(letterId);
        return day -> all.stream().anyMatch(remedy -> isPending(remedy, day));
    }

    @Override
    public Optional<LocalDate> over(Long letterId, LocalDate last) {
        LocalDate over = last;
        for (Remedy each : remedies.against(letterId)) {
            if (each.state() == RemedyState.OPEN) {
                return Optional.empty();
            }
            LocalDate end = end(each);
            over = end.isAfter(over) ? end : over;
        }
        return Optional.of(over);
    }

    /** What was found on a reconsideration may be brought before a court. */
    private LocalDate end(Remedy decided) {
        LocalDate day = decided.outcomeDay();
        return decided.kind() == RemedyKind.LAWSUIT
                ? day
                : day.plusDays(
                        settings.number(
                                SUIT_DAYS, decided.authority().province().orElse(null), day));
    }

    private static boolean isPending(Remedy remedy, LocalDate day) {
        LocalDate end = remedy.outcomeDay();
        return !day.isBefore(remedy.filedOn()) && (end == null || !day.isAfter(end));
    }
}
