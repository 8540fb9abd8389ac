package org.beian.ipregister.supervision;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.ipregister.IpOpinion;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.unit.IpUnitAccess;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.ipregister.unit.IpUnitMarks;
import org.beian.ipregister.unit.SupervisedUnit;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.HeadquartersChanged;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Setting of a unit's status: its supervisor sets its level and its headquarters, the ministry
 * alone the marks that place it under the ministry. The unit is notified. Earlier reports stay with
 * the authority that received them.
 */
@Stateless
public class IpUnitMarking {

    private static final int LOWEST = 9;

    @Inject IpUnitAccess access;
    @Inject IpUnitLines lines;
    @Inject IpUnitMarks marks;
    @Inject IpUnitNotices notices;
    @Inject Units units;
    @Inject History history;
    @Inject Callers callers;
    @Inject Event<HeadquartersChanged> moved;
    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * Sets the status of a unit from today on; each difference is an act of its history.
     *
     * @param version as it was shown
     * @param reason 1 to 2000 characters
     * @throws RequestRejected {@link IpRefusal#IP_UNIT_NOT_FOUND} when another authority supervises
     *     it, or it files no addresses
     * @throws RequestRejected {@link IpRefusal#IP_UNIT_STALE} when somebody changed it meanwhile
     * @throws RequestRejected {@link IpRefusal#IP_OPINION_MISSING} without a reason
     * @throws RequestRejected {@link IpRefusal#IP_LEVEL_INVALID} when the level is not 1 to 9
     * @throws RequestRejected {@link IpRefusal#IP_MARK_OF_MINISTRY} when a bureau gives or ends a
     *     mark
     * @throws RequestRejected {@link IpRefusal#IP_HEADQUARTERS_UNFIT} when these cannot be its
     *     headquarters
     * @throws RequestRejected {@link IpRefusal#IP_NOTHING_MARKED} when nothing differs
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause({"9.1", "2"})
    public void mark(Long unitId, int version, UnitStatusChange wish, String reason) {
        Unit unit = access.require(unitId);
        String why = IpOpinion.required(reason);
        Unit headquarters = headquarters(wish.headquarters());
        lock(unit, headquarters);
        SupervisedUnit standing = standing(unitId, version);
        boolean different = markAs(standing, wish.marks(), why);
        different |= level(standing, wish.level(), why);
        different |= subordinate(standing, unit, headquarters, why);
        if (!different) {
            throw IpRefusal.IP_NOTHING_MARKED.of();
        }
        notices.marked(standing, unit, headquarters, why);
    }

    private Unit headquarters(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return units.byCode(code.strip())
                .orElseThrow(() -> IpRefusal.IP_HEADQUARTERS_UNFIT.of(code.strip()));
    }

    /**
     * Locks both units in the order of their ids: of two concurrent changes that would make each
     * the branch of the other, the second one is refused.
     */
    private void lock(Unit unit, Unit headquarters) {
        Stream.of(unit, headquarters)
                .filter(Objects::nonNull)
                .map(Unit::id)
                .sorted()
                .forEach(id -> em.find(Unit.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private SupervisedUnit standing(Long unitId, int version) {
        Optional<SupervisedUnit> said = Optional.ofNullable(em.find(SupervisedUnit.class, unitId));
        if (said.map(SupervisedUnit::version).orElse(0) != version) {
            throw IpRefusal.IP_UNIT_STALE.of();
        }
        return said.orElseGet(
                () -> {
                    SupervisedUnit first = new SupervisedUnit(unitId);
                    em.persist(first);
                    return first;
                });
    }

    private boolean markAs(SupervisedUnit standing, Set<IpUnitMark> wished, String why) {
        LocalDate today = Shanghai.date(clock.instant());
        Set<IpUnitMark> now = marks.of(standing.caseId(), today);
        if (wished.equals(now)) {
            return false;
        }
        if (!callers.current().has(MINISTRY)) {
            throw IpRefusal.IP_MARK_OF_MINISTRY.of();
        }
        for (IpUnitMark mark : IpUnitMark.values()) {
            if (wished.contains(mark) && !now.contains(mark)) {
                marks.give(standing.caseId(), mark, today);
                write(standing, "GIVE_MARK", null, mark.name(), why);
            } else if (now.contains(mark) && !wished.contains(mark)) {
                marks.end(standing.caseId(), mark, today);
                write(standing, "END_MARK", mark.name(), null, why);
            }
        }
        return true;
    }

    private boolean level(SupervisedUnit standing, Integer wished, String why) {
        if (wished != null && (wished < 1 || wished > LOWEST)) {
            throw IpRefusal.IP_LEVEL_INVALID.of();
        }
        if (Objects.equals(wished, standing.level())) {
            return false;
        }
        write(standing, "SET_LEVEL", text(standing.level()), text(wished), why);
        standing.level(wished);
        return true;
    }

    private boolean subordinate(SupervisedUnit standing, Unit unit, Unit headquarters, String why) {
        Long wished = headquarters == null ? null : headquarters.id();
        if (Objects.equals(wished, unit.parentId().orElse(null))) {
            return false;
        }
        String before = unit.parentId().flatMap(units::find).map(Unit::code).orElse(null);
        if (headquarters == null) {
            unit.noBranch();
        } else {
            requireFit(unit, headquarters);
            unit.branchOf(headquarters);
        }
        String after = headquarters == null ? null : headquarters.code();
        write(standing, "SET_HEADQUARTERS", before, after, why);
        moved.fire(new HeadquartersChanged(unit, before, after, why));
        return true;
    }

    private void requireFit(Unit unit, Unit headquarters) {
        boolean fit =
                !headquarters.id().equals(unit.id())
                        && IpUnitAccess.filesAddresses(headquarters)
                        && headquarters.validOn(Shanghai.date(clock.instant()))
                        && headquarters.parentId().isEmpty()
                        && !lines.hasBranches(unit.id());
        if (!fit) {
            throw IpRefusal.IP_HEADQUARTERS_UNFIT.of(headquarters.code());
        }
    }

    private void write(SupervisedUnit standing, String act, String from, String to, String why) {
        history.write(standing, new Act(act, from, to, why, "9.1"));
    }

    private static String text(Integer level) {
        return level == null ? null : level.toString();
    }
}
