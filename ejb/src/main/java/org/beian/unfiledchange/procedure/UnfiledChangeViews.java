package org.beian.unfiledchange.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationState;
import org.beian.code.Calendars;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangePhase;
import org.beian.unfiledchange.UnfiledChangeState;

/** Views of unfiled changes. */
@ApplicationScoped
class UnfiledChangeViews {

    @Inject EntityManager em;
    @Inject Attachments attachments;
    @Inject Calendars calendars;
    @Inject Units units;
    @Inject Clock clock;

    /**
     * @param official whether an authority reads, which sees the holders in the register
     * @param provider whether a provider reads, which does not see the sponsor's documents
     */
    UnfiledChangeView of(UnfiledChange change, boolean official, boolean provider) {
        List<AttachmentInfo> documents =
                provider
                        ? List.of()
                        : change.documents().stream()
                                .map(attachments::info)
                                .flatMap(Optional::stream)
                                .toList();
        return new UnfiledChangeView(
                change.id(),
                change.state(),
                phase(change),
                change.found().source(),
                change.found().item(),
                change.filingNumber(),
                change.subjectName(),
                change.name(),
                change.found().domain(),
                change.found().filedValue(),
                UnfiledChangeView.foundFor(change, official),
                change.found().foundOn(),
                Optional.ofNullable(change.found().providerId())
                        .flatMap(units::find)
                        .map(Unit::name)
                        .orElse(null),
                change.found().officer(),
                units.nameOf(change.authority()).orElse(""),
                change.openedAt(),
                change.due(),
                clock(change),
                change.answer().words(),
                change.answer().at(),
                documents,
                change.answer().opinion(),
                change.answer().decidedAt(),
                change.answer().isUpheld(),
                change.cancellationId(),
                change.endedAt(),
                change.version());
    }

    private UnfiledChangePhase phase(UnfiledChange change) {
        if (change.state() != UnfiledChangeState.OPEN) {
            return UnfiledChangePhase.valueOf(change.state().name());
        }
        if (!Shanghai.date(clock.instant()).isAfter(change.due())) {
            return UnfiledChangePhase.SPONSOR;
        }
        boolean pursued =
                change.cancellationId() != null
                        && em.find(Cancellation.class, change.cancellationId()).state()
                                == CancellationState.UNDER_REVIEW;
        return pursued ? UnfiledChangePhase.PURSUED : UnfiledChangePhase.OVERDUE;
    }

    private UnfiledChangeView.Clock clock(UnfiledChange change) {
        if (!change.state().isWaiting()) {
            return null;
        }
        boolean sponsors = phase(change) == UnfiledChangePhase.SPONSOR;
        LocalDate last = sponsors ? change.due() : change.decideBy();
        WorkingCalendar calendar = calendars.current();
        return new UnfiledChangeView.Clock(
                last,
                calendar.workingDaysLeft(Shanghai.date(clock.instant()), last),
                calendar.isProvisional(last.getYear()));
    }
}
