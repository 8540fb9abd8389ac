package org.beian.ipregister.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.beian.ipregister.unit.IpSupervision;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.ipregister.unit.IpUnitMarks;
import org.beian.ipregister.unit.SupervisedUnit;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.notice.EventPublisher;
import org.beian.party.Unit;

/** Notices to units about changes of their status. */
@ApplicationScoped
class IpUnitNotices {

    @Inject EventPublisher events;
    @Inject IpUnitMarks marks;
    @Inject IpSupervision supervision;
    @Inject Clock clock;

    /**
     * Notifies a unit of its status, its supervisor, and the reason of the change.
     *
     * @param headquarters whose branch it is; null for none
     */
    @Clause("9.1")
    void marked(SupervisedUnit standing, Unit unit, Unit headquarters, String why) {
        LocalDate today = Shanghai.date(clock.instant());
        Map<String, Object> told = new HashMap<>();
        told.put("marks", marks.of(unit.id(), today).stream().map(IpUnitMark::name).toList());
        if (standing.level() != null) {
            told.put("level", standing.level());
        }
        if (headquarters != null) {
            told.put("headquarters", headquarters.code());
        }
        supervision
                .supervisorOf(unit, today)
                .ifPresent(authority -> told.put("supervisor", authority.name()));
        told.put("text", why);
        events.publish(unit.id(), "IP_UNIT_MARKED", standing, null, told);
    }
}
