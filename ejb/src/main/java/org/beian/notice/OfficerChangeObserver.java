package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.party.DedicatedOfficer;
import org.beian.party.OfficerChanged;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Observer that reports a change of dedicated officers to the bureaus of the provider's remit
 * (7.1), by event and, where a bureau has an address, by mail.
 */
@ApplicationScoped
class OfficerChangeObserver {

    private static final String PAGE = "/bureau/officerChanges.xhtml";
    private static final Map<OfficerChanged.Kind, String> EVENTS =
            Map.of(
                    OfficerChanged.Kind.JOINED, "OFFICER_JOINED",
                    OfficerChanged.Kind.HANDED_OVER, "OFFICER_CHANGED",
                    OfficerChanged.Kind.LEFT, "OFFICER_LEFT",
                    OfficerChanged.Kind.CORRECTED, "OFFICER_CORRECTED");

    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject EntityManager em;

    @Clause("7.1")
    void report(@Observes OfficerChanged changed) {
        DedicatedOfficer officer = em.find(DedicatedOfficer.class, changed.officerId());
        String successor =
                changed.successorId() == null
                        ? ""
                        : em.find(DedicatedOfficer.class, changed.successorId()).name();
        String provider = units.find(changed.unitId()).map(Unit::name).orElse("");
        changed.provinces().stream()
                .sorted()
                .map(units::bureauOf)
                .flatMap(Optional::stream)
                .forEach(bureau -> tell(bureau, changed, officer, successor, provider));
    }

    private void tell(
            Unit bureau,
            OfficerChanged changed,
            DedicatedOfficer officer,
            String successor,
            String provider) {
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put("provider", provider);
        payload.put("from", officer.name());
        payload.put("to", successor);
        payload.put("on", changed.on().toString());
        events.publish(bureau.id(), EVENTS.get(changed.kind()), officer, null, payload);
        if (bureau.email() != null) {
            outbox.queue(
                    bureau.email(),
                    MailFrame.to(bureau.name()).about(PAGE),
                    "officer." + changed.kind().name().toLowerCase(Locale.ROOT),
                    Locale.SIMPLIFIED_CHINESE,
                    officer,
                    null,
                    provider,
                    officer.name(),
                    successor,
                    changed.on(),
                    changed.note() == null ? "" : changed.note());
        }
    }
}
