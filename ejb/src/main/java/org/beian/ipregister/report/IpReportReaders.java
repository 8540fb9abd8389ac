package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.IpRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;

/**
 * Access rules of check reports: the supervisor decides on those addressed to it, the ministry
 * reads every bureau's, a unit or an access provider its own, headquarters their branches' (9.1).
 */
@ApplicationScoped
public class IpReportReaders {

    @Inject IpReportRepository reports;
    @Inject Units units;
    @Inject AccessDenials hidden;
    @Inject Callers callers;

    /**
     * A report that the caller may read; a denied attempt is logged.
     *
     * @throws RequestRejected {@link IpRefusal#IP_REPORT_NOT_FOUND}
     */
    @Clause("2")
    public IpReport require(Long id) {
        return hidden.unlessHidden(reports.report(id), report -> mayRead(callers.current(), report))
                .orElseThrow(() -> IpRefusal.IP_REPORT_NOT_FOUND.of(id));
    }

    @Clause("9.1")
    boolean mayRead(Caller caller, IpReport report) {
        if (caller.has(Roles.MINISTRY)) {
            return true;
        }
        if (caller.has(Roles.REVIEWER) || caller.has(Roles.CLERK)) {
            return caller.ownProvince().isPresent()
                    && caller.ownProvince().equals(report.province());
        }
        return (caller.has(Roles.IP_UNIT) || caller.has(Roles.PROVIDER))
                && (report.unitId().equals(caller.unitId()) || isBranch(report.unitId(), caller));
    }

    @Clause("19.3")
    boolean mayDecide(Caller caller, IpReport report) {
        return report.province().isEmpty()
                ? caller.has(Roles.MINISTRY)
                : caller.has(Roles.REVIEWER) && caller.ownProvince().equals(report.province());
    }

    /** Whether the unit is a branch of the caller's. */
    public boolean isBranch(Long unitId, Caller caller) {
        return units.find(unitId)
                .flatMap(Unit::parentId)
                .filter(parent -> parent.equals(caller.unitId()))
                .isPresent();
    }
}
