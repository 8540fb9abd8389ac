package org.beian.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.beian.account.Callers;
import org.beian.law.Shanghai;
import org.beian.value.VisibleText;

/** Checks of a change before it is entered. */
@ApplicationScoped
class FactChecks {

    /** Caches of other nodes are no older: what acts from midnight on they know by then. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofMinutes(2);

    private static final int LONGEST_REASON = 1000;

    @Inject FactTables tables;
    @Inject FactChanges changes;
    @Inject Callers callers;
    @Inject Clock clock;

    void requireKept(FactKey key) {
        if (!tables.isKeptBy(callers.current(), key)) {
            throw FactRefusal.FACT_OF_ANOTHER_KEEPER.of();
        }
    }

    static String reason(String text) {
        return VisibleText.given(text, 4, LONGEST_REASON)
                .orElseThrow(() -> FactRefusal.FACT_REASON_MISSING.of(LONGEST_REASON));
    }

    LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    /** The first day on which a change of this fact may act. */
    LocalDate earliest(FactKey key) {
        return tables.of(key.kind()).actsAtOnce(key) ? today() : firstUnknown();
    }

    /** The first day of whose facts no node made use yet. */
    LocalDate firstUnknown() {
        return Shanghai.date(clock.instant().plus(KNOWN_EVERYWHERE)).plusDays(1);
    }

    /** Refuses a change whose day has come: the past stays as it was. */
    void requireLater(FactKey key, LocalDate from) {
        LocalDate earliest = earliest(key);
        if (from == null || from.isBefore(earliest) || from.getYear() > 9999) {
            throw FactRefusal.FACT_FROM_TOO_EARLY.of(earliest);
        }
    }

    /**
     * Checks a change.
     *
     * @param said null when the fact ends
     * @return the version that the change ends, empty when none is in force
     */
    Optional<FactVersion> require(FactKey key, LocalDate from, FactContent said) {
        FactTable table = tables.of(key.kind());
        List<FactVersion> versions = tables.versions(key);
        if (said != null) {
            table.check(key, said, versions.isEmpty());
        }
        requireLater(key, from);
        requireNoneWaits(key, versions);
        versions.stream()
                .map(FactVersion::from)
                .filter(Predicate.not(from::isAfter))
                .findFirst()
                .ifPresent(
                        begun -> {
                            throw FactRefusal.FACT_FROM_NOT_AFTER.of(begun);
                        });
        Optional<FactVersion> standing =
                versions.stream().filter(one -> one.holdsOn(from)).findFirst();
        if (said == null) {
            requireMayEnd(table, key, standing);
        } else if (standing.filter(one -> one.content().equals(said)).isPresent()) {
            throw FactRefusal.FACT_SAME.of();
        }
        return standing;
    }

    private void requireNoneWaits(FactKey key, List<FactVersion> versions) {
        LocalDate today = today();
        boolean planned =
                versions.stream()
                        .anyMatch(
                                one ->
                                        one.from().isAfter(today)
                                                || one.holdsOn(today) && one.to() != null);
        boolean proposed =
                changes.of(key, Long.MAX_VALUE, 1).stream()
                        .anyMatch(one -> one.state() == FactChangeState.PROPOSED);
        if (planned || proposed) {
            throw FactRefusal.FACT_CHANGE_WAITS.of();
        }
    }

    private static void requireMayEnd(
            FactTable table, FactKey key, Optional<FactVersion> standing) {
        if (standing.isEmpty()) {
            throw FactRefusal.FACT_NOT_IN_FORCE.of();
        }
        if (!table.mayEnd(key)) {
            throw FactRefusal.FACT_NEEDED.of();
        }
    }
}
