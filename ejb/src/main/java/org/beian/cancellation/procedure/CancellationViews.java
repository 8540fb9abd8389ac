package org.beian.cancellation.procedure;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationDecision;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.Hearing;
import org.beian.code.Calendars;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Assembler of the views of cancellations for the caller. */
@ApplicationScoped
class CancellationViews {

    @Inject Units units;
    @Inject Letters letters;
    @Inject Calendars calendars;
    @Inject Callers callers;
    @Inject Clock clock;

    CancellationView of(Cancellation cancellation) {
        Optional<Unit> provider =
                Optional.ofNullable(cancellation.providerId()).flatMap(units::find);
        boolean official = isOfAuthority(cancellation);
        return new CancellationView(
                cancellation.id(),
                cancellation.kind(),
                cancellation.state(),
                units.find(cancellation.unitId()).map(Unit::name).orElse(""),
                cancellation.byProvider(),
                cancellation.onBehalf(),
                units.nameOf(cancellation.authority()).orElse(""),
                cancellation.filingNumber(),
                cancellation.subjectName(),
                cancellation.websiteName(),
                provider.map(Unit::code).orElse(null),
                provider.map(Unit::name).orElse(null),
                cancellation.reason(),
                cancellation.reference(),
                cancellation.serviceEndedOn(),
                cancellation.documents(),
                cancellation.submittedAt(),
                deadline(cancellation),
                cancellation
                        .decision()
                        .map(decision -> decision(cancellation, decision, official))
                        .orElse(null),
                cancellation.hearing().map(this::heard).orElse(null),
                official ? cancellation.takenBy() : null,
                cancellation.version());
    }

    private CancellationView.Heard heard(Hearing hearing) {
        return new CancellationView.Heard(
                hearing.facts(),
                hearing.until(),
                hearing.answer(),
                hearing.answeredAt(),
                hearing.isOver(Shanghai.date(clock.instant())));
    }

    /** Whether an official of the deciding authority calls; other units have a province too. */
    private boolean isOfAuthority(Cancellation cancellation) {
        Caller caller = callers.current();
        return (caller.has(REVIEWER) || caller.has(CLERK) || caller.has(MINISTRY))
                && caller.authority().filter(cancellation.authority()::equals).isPresent();
    }

    private CancellationView.Deadline deadline(Cancellation cancellation) {
        if (cancellation.state() != CancellationState.UNDER_REVIEW) {
            return null;
        }
        WorkingCalendar calendar = calendars.current();
        LocalDate last = cancellation.deadline();
        return new CancellationView.Deadline(
                last,
                calendar.workingDaysLeft(Shanghai.date(clock.instant()), last),
                cancellation.workingDays(),
                calendar.isProvisional(last.getYear()));
    }

    private CancellationView.Decision decision(
            Cancellation cancellation, CancellationDecision decision, boolean official) {
        return new CancellationView.Decision(
                cancellation.state(),
                decision.reasons(),
                decision.opinion(),
                decision.at(),
                official ? decision.by() : null,
                decision.letterId(),
                Optional.ofNullable(decision.letterId())
                        .flatMap(letters::find)
                        .map(Letter::number)
                        .orElse(null));
    }
}
