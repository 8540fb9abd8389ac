package org.beian.party;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.CurrentActor;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.VisibleText;

/**
 * Roster of each provider's dedicated officers (专岗专职, 7.1), kept by the provider and filed with the
 * bureaus of its remit.
 */
@Stateless
public class Roster {

    private static final String ON_DUTY = "ON_DUTY";
    private static final String OFF_DUTY = "OFF_DUTY";
    private static final int NOTE_LENGTH = 2000;
    private static final int REASON_LENGTH = 1000;

    @Inject AccessDenials hidden;
    @Inject EntityManager em;
    @Inject Units units;
    @Inject ProviderAccessPolicy readers;
    @Inject CurrentActor actor;
    @Inject History history;
    @Inject Event<OfficerChanged> changed;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * All officers of a provider, those on duty first, then by name.
     *
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN} when the caller is neither the
     *     provider, nor the ministry, nor a bureau in whose province the provider has its remit
     *     today
     */
    @RolesAllowed({"PROVIDER", "CLERK", "REVIEWER", "MINISTRY", "SYSTEM"})
    @Clause("7.1")
    public List<DedicatedOfficer> list(Long unitId) {
        if (!readers.mayRead(unitId, today())) {
            throw PartyRefusal.UNIT_UNKNOWN.of();
        }
        return em.createQuery(
                        """
                        select o from DedicatedOfficer o where o.unitId = :unit
                        order by case when o.onDutyTo is null then 0 else 1 end, o.name, o.id\
                        """,
                        DedicatedOfficer.class)
                .setParameter("unit", unitId)
                .getResultList();
    }

    /**
     * Puts a person on duty; the bureaus are told.
     *
     * @param from first day; may lie ahead
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN} when the caller is not the provider
     * @throws RequestRejected {@link PartyRefusal#OFFICER_BACKDATED} when the day lies back further
     *     than the setting {@code officer.backdating.days}
     * @throws RequestRejected {@link PartyRefusal#OFFICER_ON_DUTY} when a person of that name, with
     *     the same phone or e-mail address, is on duty on that day or later
     */
    @RolesAllowed({"PROVIDER", "SYSTEM"})
    @Clause("7.1")
    public DedicatedOfficer putOnDuty(Long unitId, OfficerDetails details, LocalDate from) {
        requireOwn(unitId);
        requireRecent(from);
        DedicatedOfficer officer = begin(unitId, details, from);
        tell(OfficerChanged.Kind.JOINED, officer, null, from, null);
        return officer;
    }

    /**
     * Ends the duty of an officer whose work needs no single successor; the bureaus are told.
     *
     * @param lastDay may lie ahead
     * @param note what became of the work, 1 to 2000 characters
     * @throws RequestRejected {@link PartyRefusal#OFFICER_UNKNOWN}, {@link
     *     PartyRefusal#OFFICER_NOT_ON_DUTY}, {@link PartyRefusal#HAND_OVER_NOTE_MISSING} as {@link
     *     #handOver}
     * @throws RequestRejected {@link PartyRefusal#OFFICER_BACKDATED} as {@link #putOnDuty}, and
     *     when the last day lies before the first
     */
    @RolesAllowed({"PROVIDER", "SYSTEM"})
    @Clause("7.1")
    public void leave(Long officerId, LocalDate lastDay, String note) {
        DedicatedOfficer leaving = own(officerId);
        String written = written(note);
        requireRecent(lastDay);
        if (lastDay.isBefore(leaving.onDutyFrom())) {
            throw PartyRefusal.OFFICER_BACKDATED.of(backdating());
        }
        leaving.leave(lastDay, written);
        history.write(leaving, new Act("LEAVE", ON_DUTY, OFF_DUTY, written, "7.1"));
        tell(OfficerChanged.Kind.LEFT, leaving, null, lastDay, written);
    }

    /**
     * Corrects name, phone or e-mail of an officer; the history keeps which and why, the bureaus
     * are told. Nothing happens when all is as it was.
     *
     * @param reason 1 to 1000 characters
     * @throws RequestRejected {@link PartyRefusal#OFFICER_UNKNOWN} when it is not on the caller's
     *     own roster
     * @throws RequestRejected {@link PartyRefusal#OFFICER_INCOMPLETE} without a reason
     */
    @RolesAllowed({"PROVIDER", "SYSTEM"})
    @Clause("7.1")
    public void correct(Long officerId, OfficerDetails details, String reason) {
        DedicatedOfficer officer = own(officerId);
        String given =
                VisibleText.given(reason, 1, REASON_LENGTH)
                        .orElseThrow(() -> PartyRefusal.OFFICER_INCOMPLETE.of("reason"));
        List<String> corrected = officer.correct(details);
        if (!corrected.isEmpty()) {
            String note = String.join(" ", corrected) + ": " + given;
            history.write(officer, Act.note("CORRECT_OFFICER", note, "7.1"));
            tell(OfficerChanged.Kind.CORRECTED, officer, null, today(), given);
        }
    }

    /**
     * History of an officer, the latest first.
     *
     * @throws RequestRejected {@link PartyRefusal#OFFICER_UNKNOWN} when it is not on the caller's
     *     own roster
     */
    @RolesAllowed("PROVIDER")
    @Clause("7.1")
    public List<HistoryEntry> history(Long officerId) {
        return history.latestFirst(own(officerId));
    }

    /**
     * Passes one officer's work to another who is on the roster already.
     *
     * @param note what was handed over, 1 to 2000 characters
     * @throws RequestRejected {@link PartyRefusal#OFFICER_UNKNOWN} when either is not on the
     *     caller's own roster
     * @throws RequestRejected {@link PartyRefusal#OFFICER_NOT_ON_DUTY} when either has left
     * @throws RequestRejected {@link PartyRefusal#HAND_OVER_NOTE_MISSING} when there is no note, or
     *     one that is too long
     */
    @RolesAllowed({"PROVIDER", "SYSTEM"})
    @Clause("7.1")
    public void handOver(Long officerId, Long successorId, String note) {
        DedicatedOfficer leaving = own(officerId);
        DedicatedOfficer successor = own(successorId);
        boolean same = leaving == successor || !leaving.unitId().equals(successor.unitId());
        if (same || !successor.isOnDuty(today())) {
            throw PartyRefusal.OFFICER_NOT_ON_DUTY.of(successor.name());
        }
        pass(leaving, successor, note);
    }

    /**
     * Passes one officer's work to a person who comes on duty today.
     *
     * @return the successor
     * @throws RequestRejected {@link PartyRefusal#OFFICER_UNKNOWN} as {@link #handOver}; the other
     *     refusals likewise
     * @throws RequestRejected {@link PartyRefusal#OFFICER_ON_DUTY} as {@link #putOnDuty}
     */
    @RolesAllowed({"PROVIDER", "SYSTEM"})
    @Clause("7.1")
    public DedicatedOfficer handOverToNew(Long officerId, OfficerDetails details, String note) {
        DedicatedOfficer leaving = own(officerId);
        if (leaving.onDutyTo().isPresent()) {
            throw PartyRefusal.OFFICER_NOT_ON_DUTY.of(leaving.name());
        }
        DedicatedOfficer successor = begin(leaving.unitId(), details, today());
        pass(leaving, successor, note);
        return successor;
    }

    /** Whether a person of that name was on a provider's roster on a day. */
    @PermitAll
    @Clause("7.1")
    public boolean isOnDuty(Long unitId, String name, LocalDate date) {
        return em.createQuery(
                                """
                                select count(o) from DedicatedOfficer o
                                where o.unitId = :unit and o.name = :name and o.onDutyFrom <= :day
                                and (o.onDutyTo is null or o.onDutyTo >= :day)\
                                """,
                                Long.class)
                        .setParameter("unit", unitId)
                        .setParameter("name", name == null ? "" : name.strip())
                        .setParameter("day", date)
                        .getSingleResult()
                > 0;
    }

    private DedicatedOfficer begin(Long unitId, OfficerDetails details, LocalDate from) {
        requireNotOnDuty(unitId, details, from);
        DedicatedOfficer officer = new DedicatedOfficer(unitId, details, from);
        em.persist(officer);
        history.write(officer, new Act("PUT_ON_DUTY", null, ON_DUTY, null, "7.1"));
        // stored before a row that names it as successor or as the officer of an account
        em.flush();
        return officer;
    }

    private void requireNotOnDuty(Long unitId, OfficerDetails details, LocalDate from) {
        // of two who enter the same person at once, the second one sees what the first entered
        em.find(Unit.class, unitId, LockModeType.PESSIMISTIC_WRITE);
        boolean known =
                em.createQuery(
                                """
                                select o from DedicatedOfficer o
                                where o.unitId = :unit and o.name = :name
                                and (o.onDutyTo is null or o.onDutyTo >= :day)""",
                                DedicatedOfficer.class)
                        .setParameter("unit", unitId)
                        .setParameter("name", details.name())
                        .setParameter("day", from)
                        .getResultStream()
                        .anyMatch(
                                one ->
                                        details.phone().equals(one.phone())
                                                || details.email().equalsIgnoreCase(one.email()));
        if (known) {
            throw PartyRefusal.OFFICER_ON_DUTY.of(details.name());
        }
    }

    private void pass(DedicatedOfficer leaving, DedicatedOfficer successor, String note) {
        String written = written(note);
        leaving.handOver(successor, written, today());
        history.write(leaving, new Act("HAND_OVER", ON_DUTY, OFF_DUTY, written, "7.1"));
        history.write(successor, Act.note("TAKE_OVER", written, "7.1"));
        tell(OfficerChanged.Kind.HANDED_OVER, leaving, successor.id(), today(), written);
    }

    private static String written(String note) {
        return VisibleText.given(note, 1, NOTE_LENGTH)
                .orElseThrow(() -> PartyRefusal.HAND_OVER_NOTE_MISSING.of(NOTE_LENGTH));
    }

    private void tell(
            OfficerChanged.Kind kind,
            DedicatedOfficer officer,
            Long successorId,
            LocalDate on,
            String note) {
        changed.fire(
                new OfficerChanged(
                        kind,
                        officer.unitId(),
                        officer.id(),
                        successorId,
                        on,
                        units.provincesOf(officer.unitId(), today()),
                        note));
    }

    /** What the system itself sets up may lie back as far as it likes. */
    private void requireRecent(LocalDate day) {
        if (day == null) {
            throw PartyRefusal.OFFICER_INCOMPLETE.of("day");
        }
        int most = backdating();
        if (!readers.isSystem() && day.isBefore(today().minusDays(most))) {
            throw PartyRefusal.OFFICER_BACKDATED.of(most);
        }
    }

    private int backdating() {
        return settings.number("officer.backdating.days", null, today());
    }

    private DedicatedOfficer own(Long officerId) {
        return hidden.unlessHidden(
                        Optional.ofNullable(em.find(DedicatedOfficer.class, officerId)),
                        found -> isOwn(found.unitId()))
                .orElseThrow(PartyRefusal.OFFICER_UNKNOWN::of);
    }

    private void requireOwn(Long unitId) {
        boolean provider =
                units.find(unitId).filter(unit -> unit.is(Capacity.ACCESS_PROVIDER)).isPresent();
        if (!provider || !isOwn(unitId)) {
            throw PartyRefusal.UNIT_UNKNOWN.of();
        }
    }

    private boolean isOwn(Long unitId) {
        return readers.isSystem() || Objects.equals(actor.actorUnitId(), unitId);
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
