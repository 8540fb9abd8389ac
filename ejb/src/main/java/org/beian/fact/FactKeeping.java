package org.beian.fact;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.SecondPerson;
import org.beian.code.NumberSeries;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Keeping of facts: another version from a day on, an end, and for severities the confirmation by a
 * second person. Nothing acts on days that have passed, so a check of an earlier day stays as it
 * was, and one that runs over midnight goes by the day that it began with.
 */
@Stateless
public class FactKeeping {

    @Inject FactTables tables;
    @Inject FactChecks checks;
    @Inject FactChanges changes;
    @Inject FactNotices notices;
    @Inject @Any Instance<FactUses> uses;
    @Inject NumberSeries series;
    @Inject History history;
    @Inject Callers callers;
    @Inject SecondPerson persons;
    @Inject Clock clock;

    /**
     * What a change would do; nothing is entered.
     *
     * @param said null when the fact ends
     * @throws RequestRejected as {@link #enter}
     */
    @RolesAllowed({OPERATOR, MINISTRY})
    public FactPreview preview(FactKey key, LocalDate from, FactContent said) {
        checks.requireKept(key);
        Optional<FactVersion> before = checks.require(key, from, said);
        List<FactVersion> ofName =
                tables.of(key.kind()).all().stream()
                        .filter(one -> one.key().name().equals(key.name()))
                        .filter(one -> one.holdsOn(from))
                        .toList();
        return new FactPreview(
                key,
                from,
                before,
                Optional.ofNullable(said),
                ofName.stream()
                        .filter(one -> key.isProvincial())
                        .filter(one -> one.key().equals(key.ofCountry()))
                        .findFirst(),
                ofName.stream()
                        .filter(one -> !key.isProvincial() && one.key().isProvincial())
                        .toList(),
                uses.stream()
                        .flatMap(source -> source.of(key).stream())
                        .sorted(Comparator.comparing(FactUses.Count::what))
                        .toList());
    }

    /**
     * Enters a change. Where a second person is needed it is proposed, and waits.
     *
     * @param from first day on which it acts: tomorrow or later, today where it bears on no case
     * @param said null when the fact ends
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link FactRefusal#FACT_OF_ANOTHER_KEEPER}, or as {@link
     *     FactTable#check}
     * @throws RequestRejected {@link FactRefusal#FACT_REASON_MISSING}, {@link
     *     FactRefusal#FACT_FROM_TOO_EARLY}, {@link FactRefusal#FACT_FROM_NOT_AFTER}, {@link
     *     FactRefusal#FACT_CHANGE_WAITS} or {@link FactRefusal#FACT_SAME}
     * @throws RequestRejected {@link FactRefusal#FACT_NOT_IN_FORCE} or {@link
     *     FactRefusal#FACT_NEEDED} when it cannot end
     */
    @RolesAllowed({OPERATOR, MINISTRY})
    @Clause("12.3")
    public FactChange enter(FactKey key, LocalDate from, FactContent said, String reason) {
        checks.requireKept(key);
        String why = FactChecks.reason(reason);
        // of two who change facts of a kind at once, the second one sees what the first entered
        long number = series.next("FACT", key.kind().name(), 0);
        checks.require(key, from, said);
        Caller caller = callers.current();
        FactChange change =
                new FactChange(number, key, from, said).by(caller, why, clock.instant());
        changes.add(change);
        history.write(change, Act.move("PROPOSE", null, FactChangeState.PROPOSED, why, "12.3"));
        if (key.kind().needsFourEyes()) {
            notices.proposed(change);
        } else {
            apply(change);
        }
        return change;
    }

    /**
     * Confirms what another person of the authority proposed; it is entered.
     *
     * @throws RequestRejected {@link FactRefusal#FACT_CHANGE_UNKNOWN}, {@link
     *     FactRefusal#FACT_SECOND_PERSON_NEEDED} or {@link FactRefusal#FACT_CHANGE_DECIDED}
     * @throws RequestRejected {@link FactRefusal#FACT_FROM_TOO_EARLY} when its day has come
     *     meanwhile
     */
    @RolesAllowed({OPERATOR, MINISTRY})
    @Clause("12.3")
    public void confirm(Long id) {
        FactChange change = proposedByAnother(id);
        checks.requireLater(change.key(), change.from());
        change.decided(callers.current(), null, clock.instant());
        apply(change);
        notices.decided(change);
    }

    /**
     * Refuses what another person of the authority proposed.
     *
     * @param reason 4 to 1000 characters
     * @throws RequestRejected as {@link #confirm}, and {@link FactRefusal#FACT_REASON_MISSING}
     */
    @RolesAllowed({OPERATOR, MINISTRY})
    @Clause("12.3")
    public void refuse(Long id, String reason) {
        FactChange change = proposedByAnother(id);
        decide(change, "REFUSE", FactChangeState.REFUSED, FactChecks.reason(reason));
        notices.decided(change);
    }

    /**
     * Takes back what the caller proposed.
     *
     * @throws RequestRejected {@link FactRefusal#FACT_CHANGE_UNKNOWN}, {@link
     *     FactRefusal#FACT_PROPOSED_BY_ANOTHER} or {@link FactRefusal#FACT_CHANGE_DECIDED}
     */
    @RolesAllowed({OPERATOR, MINISTRY})
    public void withdraw(Long id) {
        FactChange change = known(id);
        if (!change.enteredBy().equals(callers.current().username())) {
            throw FactRefusal.FACT_PROPOSED_BY_ANOTHER.of();
        }
        decide(change, "WITHDRAW", FactChangeState.WITHDRAWN, null);
    }

    /**
     * Takes out a change whose day has not come; the version before goes on.
     *
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link FactRefusal#FACT_CHANGE_UNKNOWN}, {@link
     *     FactRefusal#FACT_REASON_MISSING}, {@link FactRefusal#FACT_CHANGE_DECIDED}, or {@link
     *     FactRefusal#FACT_ACTS_ALREADY} when its day has come, or is about to
     */
    @RolesAllowed({OPERATOR, MINISTRY})
    public void cancel(Long id, String reason) {
        FactChange change = known(id);
        String why = FactChecks.reason(reason);
        if (change.state() == FactChangeState.ENTERED
                && change.from().isBefore(checks.firstUnknown())) {
            throw FactRefusal.FACT_ACTS_ALREADY.of();
        }
        decide(change, "CANCEL", FactChangeState.CANCELLED, why);
        FactTable table = tables.of(change.key().kind());
        if (change.content().isPresent()) {
            table.remove(change.key(), change.from());
        }
        endedBy(change).ifPresent(one -> table.end(one.key(), one.from(), null));
    }

    private FactChange known(Long id) {
        FactChange change =
                changes.lock(id)
                        .filter(one -> one.unitId().equals(callers.current().unitId()))
                        .orElseThrow(FactRefusal.FACT_CHANGE_UNKNOWN::of);
        checks.requireKept(change.key());
        return change;
    }

    private FactChange proposedByAnother(Long id) {
        FactChange change = known(id);
        if (persons.isCaller(change.enteredBy())) {
            throw FactRefusal.FACT_SECOND_PERSON_NEEDED.of();
        }
        return change;
    }

    private void decide(FactChange change, String act, FactChangeState next, String why) {
        FactChangeState before = change.state();
        change.become(next);
        change.decided(callers.current(), why, clock.instant());
        history.write(change, Act.move(act, before, next, why, "12.3"));
    }

    private void apply(FactChange change) {
        change.become(FactChangeState.ENTERED);
        history.write(
                change,
                Act.move(
                        "ENTER",
                        FactChangeState.PROPOSED,
                        FactChangeState.ENTERED,
                        change.reason(),
                        "12.3"));
        FactTable table = tables.of(change.key().kind());
        tables.versions(change.key()).stream()
                .filter(one -> one.holdsOn(change.from()))
                .forEach(one -> table.end(one.key(), one.from(), change.from().minusDays(1)));
        change.content().ifPresent(said -> table.add(change.key(), change.from(), said));
    }

    /** The version that ends on the day before the change. */
    private Optional<FactVersion> endedBy(FactChange change) {
        LocalDate last = change.from().minusDays(1);
        return tables.versions(change.key()).stream()
                .filter(one -> last.equals(one.to()))
                .findFirst();
    }
}
