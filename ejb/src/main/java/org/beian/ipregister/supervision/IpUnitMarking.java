package org.beian.ipregister.supervision;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
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
import org.beian.ipregister.unit.IpStanding;
import org.beian.ipregister.unit.IpUnitAccess;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.ipregister.unit.IpUnitMarks;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Says what a unit is: its level and whose branch it is are said by who supervises it, the marks
 * that give it to the ministry by the ministry alone. The unit is told. Reports that were drawn up
 * before stay on the desk to which they went.
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
    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * From today on the unit is what is wished; each difference is an act of its history.
     *
     * @param version as it was shown
     * @param reason 1 to 2000 characters
     * @throws RequestRejected {@link IpRefusal#IP_UNIT_NOT_FOUND} when another supervises it, or it
     *     files no addresses
     * @throws RequestRejected {@link IpRefusal#IP_UNIT_STALE} when somebody said otherwise
     *     meanwhile
     * @throws RequestRejected {@link IpRefusal#IP_OPINION_MISSING} without a reason
     * @throws RequestRejected {@link IpRefusal#IP_LEVEL_INVALID} when the level is none
     * @throws RequestRejected {@link IpRefusal#IP_MARK_OF_MINISTRY} when a bureau gives or ends a
     *     mark
     * @throws RequestRejected {@link IpRefusal#IP_HEADQUARTERS_UNFIT} when these cannot be its
     *     headquarters
     * @throws RequestRejected {@link IpRefusal#IP_NOTHING_MARKED} when nothing differs
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause({"9.1", "2"})
    public void mark(Long unitId, int version, IpUnitWish wish, String reason) {
        Unit unit = access.require(unitId);
        String why = IpOpinion.required(reason);
        Unit headquarters = headquarters(wish.headquarters());
        lock(unit, headquarters);
        IpStanding standing = standing(unitId, version);
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

    /** Both rows, in one order: of two that become each other's branch the second one is told. */
    private void lock(Unit unit, Unit headquarters) {
        Stream.of(unit, headquarters)
                .filter(Objects::nonNull)
                .map(Unit::id)
                .sorted()
                .forEach(id -> em.find(Unit.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private IpStanding standing(Long unitId, int version) {
        Optional<IpStanding> said = Optional.ofNullable(em.find(IpStanding.class, unitId));
        if (said.map(IpStanding::version).orElse(0) != version) {
            throw IpRefusal.IP_UNIT_STALE.of();
        }
        return said.orElseGet(
                () -> {
                    IpStanding first = new IpStanding(unitId);
                    em.persist(first);
                    return first;
                });
    }

    private boolean markAs(IpStanding standing, Set<IpUnitMark> wished, String why) {
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

    private boolean level(IpStanding standing, Integer wished, String why) {
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

    private boolean subordinate(IpStanding standing, Unit unit, Unit headquarters, String why) {
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
        write(
                standing,
                "SET_HEADQUARTERS",
                before,
                headquarters == null ? null : headquarters.code(),
                why);
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

    private void write(IpStanding standing, String act, String from, String to, String why) {
        history.write(standing, new Act(act, from, to, why, "9.1"));
    }

    private static String text(Integer level) {
        return level == null ? null : level.toString();
    }
}
