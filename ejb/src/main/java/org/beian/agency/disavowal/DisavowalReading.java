package org.beian.agency.disavowal;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.agency.AgencyRefusal;
import org.beian.agency.Disavowal;
import org.beian.agency.DisavowalRepository;
import org.beian.agency.DisavowalState;
import org.beian.code.Calendars;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;

/**
 * Reading of disavowals (B12): a sponsor those that it stated, a provider those of its
 * applications, an authority those that it clears; the ministry opens all (5.2).
 */
@Stateless
@RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
public class DisavowalReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject DisavowalRepository disavowals;
    @Inject Letters letters;
    @Inject Calendars calendars;
    @Inject Units units;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * The caller's disavowals, the latest first.
     *
     * @param state null for all
     * @param before only ids below this one; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("B12")
    public List<DisavowalView> list(DisavowalState state, long before, int limit) {
        return query("select d", state, " and d.id < :before order by d.id desc", Disavowal.class)
                .setParameter("before", before)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** Number of the caller's disavowals, counted up to 1,001. */
    @Clause("B12")
    public int count(DisavowalState state) {
        return BoundedCount.of(query("select d.id", state, "", Long.class));
    }

    private <T> TypedQuery<T> query(
            String select, DisavowalState state, String rest, Class<T> type) {
        Caller caller = callers.current();
        String owner =
                isOfficial(caller)
                        ? "d.authority"
                        : caller.has(PROVIDER) ? "d.providerId" : "d.sponsorId";
        TypedQuery<T> query =
                em.createQuery(
                        select
                                + " from Disavowal d where "
                                + owner
                                + " = :owner"
                                + (state == null ? "" : " and d.state = :state")
                                + rest,
                        type);
        query.setParameter(
                "owner",
                isOfficial(caller)
                        ? caller.authority().map(Authority::code).orElse("")
                        : caller.unitId());
        return state == null ? query : query.setParameter("state", state);
    }

    /**
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_NOT_FOUND} when there is none, or none
     *     that the caller may know of
     */
    @Clause("B12")
    public DisavowalView show(String id) {
        return view(readable(id));
    }

    /** History of a disavowal, the latest first; as {@link #show}. */
    @Clause("B12")
    public List<HistoryEntry> history(String id) {
        return history.latestFirst(readable(id));
    }

    /**
     * The letter on what was found; as {@link #show}.
     *
     * @throws RequestRejected {@link AgencyRefusal#DISAVOWAL_NOT_FOUND} also before it was cleared,
     *     and for the provider, to whom it is not addressed
     */
    @Clause("B5")
    public Letters.Pdf letter(String id, Locale locale) {
        Disavowal disavowal = readable(id);
        Letter letter =
                Optional.ofNullable(disavowal.letterId())
                        .filter(any -> !callers.current().has(PROVIDER))
                        .flatMap(letters::find)
                        .orElseThrow(() -> AgencyRefusal.DISAVOWAL_NOT_FOUND.of(id));
        return letters.pdf(letter, locale);
    }

    private Disavowal readable(String id) {
        return hidden.unlessHidden(disavowals.find(id), this::mayRead)
                .orElseThrow(() -> AgencyRefusal.DISAVOWAL_NOT_FOUND.of(id));
    }

    private boolean mayRead(Disavowal disavowal) {
        Caller caller = callers.current();
        if (isOfficial(caller)) {
            return caller.has(MINISTRY)
                    || caller.authority().filter(disavowal.authority()::equals).isPresent();
        }
        return disavowal.sponsorId().equals(caller.unitId())
                || disavowal.providerId().equals(caller.unitId());
    }

    private static boolean isOfficial(Caller caller) {
        return caller.has(REVIEWER) || caller.has(CLERK) || caller.has(MINISTRY);
    }

    private DisavowalView view(Disavowal disavowal) {
        return new DisavowalView(
                disavowal.id(),
                disavowal.state(),
                disavowal.applicationId(),
                disavowal.subjectName(),
                nameOf(disavowal.sponsorId()),
                nameOf(disavowal.providerId()),
                units.nameOf(disavowal.authority()).orElse(""),
                disavowal.isOfDecided(),
                disavowal.reason(),
                disavowal.submittedAt(),
                clock(disavowal),
                disavowal.answerDue(),
                disavowal.answer(),
                disavowal.answeredAt(),
                disavowal.opinion(),
                disavowal.clearedAt(),
                Optional.ofNullable(disavowal.letterId())
                        .flatMap(letters::find)
                        .map(Letter::number)
                        .orElse(null),
                disavowal.followDue(),
                disavowal.outcome(),
                disavowal.closedAt(),
                disavowal.version());
    }

    private DisavowalView.Clock clock(Disavowal disavowal) {
        if (disavowal.state() != DisavowalState.OPEN) {
            return null;
        }
        WorkingCalendar calendar = calendars.current();
        LocalDate last = disavowal.deadline();
        return new DisavowalView.Clock(
                last,
                calendar.workingDaysLeft(Shanghai.date(clock.instant()), last),
                disavowal.workingDays(),
                calendar.isProvisional(last.getYear()));
    }

    private String nameOf(Long unit) {
        return units.find(unit).map(Unit::name).orElse("");
    }
}
