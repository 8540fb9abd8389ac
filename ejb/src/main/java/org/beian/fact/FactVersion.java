package org.beian.fact;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Version of a fact.
 *
 * @param from first valid day
 * @param to last valid day, or null
 */
public record FactVersion(FactKey key, LocalDate from, LocalDate to, FactContent content)
        implements Comparable<FactVersion> {

    private static final Comparator<FactVersion> ORDER =
            Comparator.comparing(FactVersion::key).thenComparing(FactVersion::from);

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Where it stands in time on a day. */
    public FactPeriod periodOn(LocalDate day) {
        if (from.isAfter(day)) {
            return FactPeriod.PLANNED;
        }
        return holdsOn(day) ? FactPeriod.IN_FORCE : FactPeriod.ENDED;
    }

    /** The same version, which a later one ended. */
    FactVersion before(LocalDate next) {
        LocalDate last = next.minusDays(1);
        return to == null || to.isAfter(last) ? new FactVersion(key, from, last, content) : this;
    }

    @Override
    public int compareTo(FactVersion other) {
        return ORDER.compare(this, other);
    }
}
