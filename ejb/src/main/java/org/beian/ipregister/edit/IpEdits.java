package org.beian.ipregister.edit;

import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.SecondPerson;
import org.beian.ipregister.IpOpinion;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.record.RegisterWriteLock;
import org.beian.ipregister.report.IpCause;
import org.beian.ipregister.report.IpReporting;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.rule.Finding;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Manual edits of single records (19.3): one person proposes, a second one of the same unit
 * approves, and only then the edit takes effect, by the same rules as a row of a file. The check of
 * the register follows at once.
 */
@Stateless
public class IpEdits {

    private static final int MOST = 500;

    /** Time that who approves waits for a file that takes effect; small ones do so within it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject IpEditing editing;
    @Inject IpReporting reporting;
    @Inject RegisterWriteLock turn;
    @Inject History history;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject SecondPerson persons;
    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * Proposed edit.
     *
     * @param notes findings that do not refuse it, such as lateness
     */
    public record Proposal(Long id, List<Finding> notes) {}

    /**
     * Proposes to add, change or end a record. What somebody of the unit proposed with equal
     * fields, and is open, is not proposed again: it is returned.
     *
     * @param fields by the names of the file's columns (formats.md 8.2)
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_REFUSED} with every fault of the record
     * @throws RequestRejected {@link IpRefusal#NOT_AN_IP_UNIT} when the unit files no addresses
     */
    @RolesAllowed({IP_UNIT, PROVIDER})
    @Clause("19.3")
    public Proposal propose(Map<String, String> fields) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        turn.take();
        List<Finding> notes = editing.check(caller.unitId(), fields, now);
        IpEdit edit =
                open(IpEdit.openKey(caller.unitId(), fields))
                        .orElseGet(() -> add(caller, fields, now));
        return new Proposal(edit.id(), notes);
    }

    private Optional<IpEdit> open(String key) {
        return em.createQuery("select e from IpEdit e where e.openKey = :key", IpEdit.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private IpEdit add(Caller caller, Map<String, String> fields, Instant now) {
        IpEdit edit = new IpEdit(caller.unitId(), fields, caller.username(), now);
        em.persist(edit);
        history.write(edit, Act.move("PROPOSE", null, IpEditState.PROPOSED, null, "19.3"));
        em.flush();
        return edit;
    }

    /**
     * Approves another person's edit, which takes effect.
     *
     * @param version as it was shown; null to decide on any version
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_NOT_FOUND} when it is not the unit's
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_STALE} when it was changed since it was
     *     shown
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_OWN} when the caller proposed it, from
     *     whichever account
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_DONE} when it was decided already
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_REFUSED} when the register has changed and
     *     the edit does not fit any more
     * @throws RequestRejected {@link IpRefusal#IP_REGISTER_BUSY} while a file takes effect
     */
    @RolesAllowed({IP_UNIT, PROVIDER})
    @Clause("19.3")
    public void approve(Long id, Integer version) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        reporting.takeTurn(PATIENCE);
        IpEdit edit = own(id, version);
        if (isOwn(edit)) {
            throw IpRefusal.IP_EDIT_OWN.of(id);
        }
        edit.decide(IpEditState.APPROVED, caller.username(), null, now);
        history.write(
                edit,
                Act.move("APPROVE", IpEditState.PROPOSED, IpEditState.APPROVED, null, "19.3"));
        IpEditing.Applied applied = editing.apply(edit.unitId(), edit.fields(), now);
        reporting.report(
                new IpCause(edit.unitId(), null, id, applied.late() ? 1 : 0), applied.range());
    }

    /**
     * Refuses an edit, or takes the own one back.
     *
     * @param version as it was shown; null to decide on any version
     * @param reason at most 2000 characters; may be null for the own one
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_NOT_FOUND} when it is not the unit's
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_STALE} when it was changed since it was
     *     shown
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_DONE} when it was decided already
     * @throws RequestRejected {@link IpRefusal#IP_OPINION_MISSING} when another person's is refused
     *     without a reason
     */
    @RolesAllowed({IP_UNIT, PROVIDER})
    @Clause("19.3")
    public void refuse(Long id, Integer version, String reason) {
        Caller caller = callers.current();
        IpEdit edit = own(id, version);
        String why = isOwn(edit) ? IpOpinion.optional(reason) : IpOpinion.required(reason);
        edit.decide(IpEditState.REFUSED, caller.username(), why, clock.instant());
        history.write(
                edit, Act.move("REFUSE", IpEditState.PROPOSED, IpEditState.REFUSED, why, "19.3"));
    }

    /** Whether the caller proposed an edit, so that a second person must approve it. */
    @RolesAllowed({IP_UNIT, PROVIDER})
    @Clause("19.3")
    public boolean isOwn(IpEdit edit) {
        return persons.isCaller(edit.proposedBy());
    }

    /**
     * One edit of the unit.
     *
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_NOT_FOUND} when it is not the unit's
     */
    @RolesAllowed({IP_UNIT, PROVIDER})
    @Clause("19.3")
    public IpEdit find(Long id) {
        return own(Optional.ofNullable(em.find(IpEdit.class, id)), id);
    }

    /**
     * The unit's edits, newest first.
     *
     * @param before the last one seen; null from the newest
     * @param limit 1 to 500
     */
    @RolesAllowed({IP_UNIT, PROVIDER})
    @Clause("19.3")
    public List<IpEdit> list(Long before, int limit) {
        return em.createQuery(
                        """
                        select e from IpEdit e where e.unitId = :unit
                        and e.id < :before order by e.id desc""",
                        IpEdit.class)
                .setParameter("unit", callers.current().unitId())
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    private IpEdit own(Long id, Integer version) {
        IpEdit edit =
                own(
                        Optional.ofNullable(
                                em.find(IpEdit.class, id, LockModeType.PESSIMISTIC_WRITE)),
                        id);
        if (version != null && version != edit.version()) {
            throw IpRefusal.IP_EDIT_STALE.of(id);
        }
        return edit;
    }

    private IpEdit own(Optional<IpEdit> found, Long id) {
        return hidden.unlessHidden(found, edit -> edit.unitId().equals(callers.current().unitId()))
                .orElseThrow(() -> IpRefusal.IP_EDIT_NOT_FOUND.of(id));
    }
}
