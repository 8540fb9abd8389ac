package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.Hearing;
import org.beian.cancellation.rule.CancellationRules;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Opening of a cancellation on an authority's motion: by its reviewer (8.2), or by the opinion of a
 * department (18.3). The caller knows who may do so.
 */
@ApplicationScoped
public class MotionOpening {

    /** Dated setting: working days of the sponsor for its answer. */
    static final String HEARING = "cancellation.hearing.workingDays";

    @Inject CancellationRepository cancellations;
    @Inject CancellationTargets targets;
    @Inject CancellationRules rules;
    @Inject CancellationNotices notices;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Motion of an authority.
     *
     * @param authority that filed what is to be cancelled
     * @param unitId its unit
     * @param documentsOf unit that uploaded the papers
     * @param clause on which it acts
     */
    public record Motion(Authority authority, Long unitId, Long documentsOf, String clause) {}

    /**
     * Opens a cancellation of a subject or a website; the sponsor is told by letter, event and mail
     * what was found and until when it may answer.
     *
     * @param facts what was found, 4 to 1000 characters
     * @return its id
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_INCOMPLETE} with every fault
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_CONFLICT} when it is
     *     cancelled, or about to be cancelled or changed
     */
    @Clause({"8.2", "18.3"})
    public Long open(CancellationRequest request, String facts, Motion motion) {
        Authority authority = motion.authority();
        Province province = authority.province().orElse(null);
        Instant now = clock.instant();
        LocalDate today = Shanghai.date(now);
        String found = facts == null ? "" : facts.replace("\r\n", "\n").strip();
        CancellationTargets.Found target = targets.find(request, found, motion);
        rules.require(target.check(), province, today);
        Cancellation cancellation =
                new Cancellation(request, target.target(), authority, false, now);
        cancellation.handedInBy(motion.unitId(), callers.current().username());
        WorkingCalendar calendar = calendars.current();
        int hearing = settings.number(HEARING, province, today);
        int days = hearing + settings.number(CancellationProcedure.LIMIT, province, today);
        cancellation.hear(
                new Hearing(found, calendar.deadline(today, hearing).date(), motion.clause()));
        cancellation.startClock(calendar.deadline(today, days).date(), days);
        cancellations.add(cancellation);
        Letter letter = notices.letter(cancellation, List.of());
        history.write(
                cancellation,
                Act.move(
                        "OPEN_OWN_MOTION",
                        null,
                        cancellation.state(),
                        cancellation.kind() + " " + cancellation.filingNumber(),
                        motion.clause()),
                cancellation,
                letter);
        notices.heard(cancellation, target.target().subject(), letter);
        return cancellation.id();
    }
}
