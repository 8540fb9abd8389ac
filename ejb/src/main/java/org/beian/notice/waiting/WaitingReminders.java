package org.beian.notice.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.code.NumberSeries;
import org.beian.code.WorkingDayLimits;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Warning before the last day of what waits, and escalation to the authority above after it: by
 * event, mail and in-tray, once for each deadline in the cluster.
 */
@Stateless
@RolesAllowed("SYSTEM")
@Clause("B1")
public class WaitingReminders {

    private static final int PART = 100;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    @Inject EntityManager em;
    @Inject WaitingQueries queries;
    @Inject WaitingMails mails;
    @Inject NumberSeries series;
    @Inject WorkingDayLimits limits;
    @Inject Units units;
    @Inject Clock clock;

    /** Unit that a case waits for, and the authority above it, where there is one. */
    private record Held(Unit unit, Authority superior) {}

    /**
     * Notes the next part of a kind, with its notices, in a transaction of its own. Two nodes do so
     * one after the other, and the second finds nothing.
     *
     * @return number of what was noted or ended; 0 when nothing is left
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int remind(WaitingKind kind) {
        if (kind == WaitingKind.ESCALATED || queries.of(kind).deadline() == null) {
            return 0;
        }
        // drawn first: its row is the lock that lets one node at a time note
        series.next("WAITING_NOTICE", "", 0);
        // all is read before the first notice is written: whoever acts on a case waits for the
        // numbers that notices draw, while a reader would wait for the case
        List<WaitingNotice> answered = queries.answered(kind, PART);
        List<WaitingCase> overdue = overdue(kind);
        List<WaitingCase> soon = soon(kind);
        Instant now = clock.instant();
        answered.forEach(notice -> notice.end(now));
        note(WaitingStage.ESCALATED, overdue);
        note(WaitingStage.WARNED, soon);
        return answered.size() + overdue.size() + soon.size();
    }

    private List<WaitingCase> overdue(WaitingKind kind) {
        LocalDate yesterday = queries.today().minusDays(1);
        return queries.unnoted(kind, WaitingStage.ESCALATED, FIRST, yesterday, PART);
    }

    private List<WaitingCase> soon(WaitingKind kind) {
        LocalDate today = queries.today();
        LocalDate until = limits.until(kind.warning());
        return queries.unnoted(kind, WaitingStage.WARNED, today, until, PART);
    }

    private void note(WaitingStage stage, List<WaitingCase> cases) {
        Map<Held, List<WaitingMails.Noted>> byHolder = new LinkedHashMap<>();
        for (WaitingCase waiting : cases) {
            Held held = held(waiting);
            String superior = held.superior == null ? null : held.superior.code();
            WaitingNotice notice =
                    new WaitingNotice(waiting, stage, held.unit.id(), superior, clock.instant());
            em.persist(notice);
            byHolder.computeIfAbsent(held, one -> new ArrayList<>())
                    .add(new WaitingMails.Noted(waiting, notice));
        }
        byHolder.forEach(
                (held, noted) -> {
                    if (stage == WaitingStage.WARNED) {
                        mails.warn(held.unit, noted);
                    } else {
                        mails.overdue(held.unit, noted);
                        mails.tellManagement(held.unit, noted);
                        Optional.ofNullable(held.superior)
                                .flatMap(units::unitOf)
                                .ifPresent(above -> mails.escalate(above, held.unit, noted));
                    }
                });
    }

    private Held held(WaitingCase waiting) {
        if (waiting.authority() != null) {
            Authority authority = Authority.ofCode(waiting.authority());
            return new Held(
                    units.unitOf(authority).orElseThrow(),
                    authority.equals(Authority.MINISTRY) ? null : Authority.MINISTRY);
        }
        Unit unit =
                waiting.unitId() == null
                        ? units.byCode(Authorities.OPERATOR).orElseThrow()
                        : units.find(waiting.unitId()).orElseThrow();
        if (!waiting.kind().isEscalated()) {
            return new Held(unit, null);
        }
        Optional<Province> province = unit.province();
        Authority above = province.map(Authority::bureauOf).orElse(Authority.MINISTRY);
        return new Held(
                unit, waiting.superior() == null ? above : Authority.ofCode(waiting.superior()));
    }
}
