package org.beian.publicreport;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/**
 * Publication of telephone, fax and e-mail at which the bureaus take reports by the public; each
 * bureau maintains its own (6.9).
 */
@Stateless
public class ReportContacts {

    private static final String PUBLISHED = "PUBLISHED";

    @Inject EntityManager em;
    @Inject Units units;
    @Inject Callers callers;
    @Inject History history;

    /** All 31 bureaus in the order of GB/T 2260, with what each has published. */
    @PermitAll
    @Clause("6.9")
    public List<BureauContact> all() {
        return em.createQuery(
                        """
                        select new org.beian.publicreport.BureauContact(
                          u.province, u.name, c.phone, c.fax, c.email)
                        from Unit u left join ReportContact c on c.unitId = u.id
                        where u.code like 'bureau-%' order by u.province""",
                        BureauContact.class)
                .getResultList();
    }

    /** The contact of the caller's bureau; empty before the first was published. */
    @RolesAllowed({CLERK, REVIEWER})
    @Clause("6.9")
    public Optional<ReportContact> own() {
        return find(ownBureau(), LockModeType.NONE);
    }

    /** The history of the contact of the caller's bureau, the oldest entry first. */
    @RolesAllowed({CLERK, REVIEWER})
    @Clause("6.9")
    public List<HistoryEntry> ownHistory() {
        return own().map(history::of).orElse(List.of());
    }

    /**
     * Publishes the contact of the caller's bureau from now on.
     *
     * @param version of the contact that the caller saw; null when there was none
     * @throws RequestRejected {@link ContactRefusal#CONTACT_STALE} when there is another one now
     * @throws RequestRejected {@link ContactRefusal#NO_BUREAU} when the caller's unit is none
     */
    @RolesAllowed({CLERK, REVIEWER})
    @Clause("6.9")
    public void publish(ContactDetails details, Integer version) {
        Long bureau = ownBureau();
        // two who publish a first contact at once: the bureau's row lets one after the other
        em.find(Unit.class, bureau, LockModeType.PESSIMISTIC_WRITE);
        Optional<ReportContact> published = find(bureau, LockModeType.PESSIMISTIC_WRITE);
        Integer current = published.map(ReportContact::version).orElse(null);
        if (!Objects.equals(current, version)) {
            throw ContactRefusal.CONTACT_STALE.of();
        }
        published.ifPresentOrElse(
                contact -> change(contact, details), () -> begin(bureau, details));
    }

    /** Publishes a contact for a bureau that has none, as initial data of an installation. */
    @RolesAllowed(SYSTEM)
    @Clause("6.9")
    public void beginWith(Long bureauId, ContactDetails details) {
        if (find(bureauId, LockModeType.NONE).isEmpty()) {
            begin(bureauId, details);
        }
    }

    private void begin(Long bureauId, ContactDetails details) {
        ReportContact contact = new ReportContact(bureauId, details);
        em.persist(contact);
        history.write(
                contact, new Act("PUBLISH_CONTACT", null, PUBLISHED, details.inOneLine(), "6.9"));
    }

    private void change(ReportContact contact, ContactDetails details) {
        if (!contact.details().equals(details)) {
            contact.publish(details);
            history.write(
                    contact,
                    new Act("PUBLISH_CONTACT", PUBLISHED, PUBLISHED, details.inOneLine(), "6.9"));
        }
    }

    private Optional<ReportContact> find(Long bureau, LockModeType lock) {
        return em.createQuery(
                        "select c from ReportContact c where c.unitId = :unit", ReportContact.class)
                .setParameter("unit", bureau)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private Long ownBureau() {
        Long unit = callers.current().unitId();
        return units.find(unit)
                .filter(found -> found.is(Capacity.BUREAU))
                .map(Unit::id)
                .orElseThrow(ContactRefusal.NO_BUREAU::of);
    }
}
