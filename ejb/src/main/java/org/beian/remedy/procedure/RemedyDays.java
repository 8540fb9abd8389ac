package org.beian.remedy.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.beian.enforcement.casework.PendingRemedies;
import org.beian.law.Clause;
import org.beian.remedy.Remedy;

/** Days on which remedies were pending, from their filing to their outcome. */
@ApplicationScoped
@Clause("B5")
class RemedyDays implements PendingRemedies {

    @Inject RemedyRepository remedies;

    @Override
    public Predicate<LocalDate> against(Long letterId) {
        List<Remedy> all = remedies.against(letterId);
        return day -> all.stream().anyMatch(remedy -> isPending(remedy, day));
    }

    private static boolean isPending(Remedy remedy, LocalDate day) {
        LocalDate end = remedy.outcomeDay();
        return !day.isBefore(remedy.filedOn()) && (end == null || !day.isAfter(end));
    }
}
