package org.beian.domainregister.unit;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.LateRowsCheck;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;
import org.beian.value.Telephone;
import org.beian.value.VisibleText;

/**
 * Administration of the units' contacts for domain filing (10.3); a change is reported within five
 * working days.
 */
@Stateless
public class DomainContacts {

    private static final int LONGEST_NAME = 128;
    private static final int MOST = 500;

    @Inject EntityManager em;
    @Inject Callers callers;
    @Inject Calendars calendars;
    @Inject History history;
    @Inject AccessDenials hidden;
    @Inject Clock clock;

    /** The contact of the caller's unit; empty before the first was named. */
    @Clause("10.3")
    @RolesAllowed({REGISTRY, REGISTRAR})
    public Optional<DomainContact> own() {
        return find(callers.current().unitId());
    }

    /**
     * The contact of the caller's unit.
     *
     * @throws RequestRejected {@link DomainRefusal#DOMAIN_CONTACT_NOT_NAMED} before the first was
     *     named
     */
    @Clause("10.3")
    @RolesAllowed({REGISTRY, REGISTRAR})
    public DomainContact required() {
        return own().orElseThrow(DomainRefusal.DOMAIN_CONTACT_NOT_NAMED::of);
    }

    /**
     * The contact of a unit, for the ministry and for the unit itself.
     *
     * @throws RequestRejected {@link DomainRefusal#DOMAIN_CONTACT_NOT_NAMED} before the first was
     *     named, and when it is another unit's
     */
    @Clause("10.3")
    @RolesAllowed({MINISTRY, REGISTRY, REGISTRAR})
    public DomainContact of(Long unitId) {
        Caller caller = callers.current();
        return hidden.unlessHidden(
                        find(unitId),
                        contact -> caller.has(MINISTRY) || contact.unitId().equals(caller.unitId()))
                .orElseThrow(DomainRefusal.DOMAIN_CONTACT_NOT_NAMED::of);
    }

    /**
     * The history of a unit's contact, the oldest entry first.
     *
     * @throws RequestRejected {@link DomainRefusal#DOMAIN_CONTACT_NOT_NAMED} as {@link #of}
     */
    @Clause("10.3")
    @RolesAllowed({MINISTRY, REGISTRY, REGISTRAR})
    public List<HistoryEntry> history(Long unitId) {
        return history.of(of(unitId));
    }

    /**
     * Whether the hash chain of that history is intact.
     *
     * @throws RequestRejected {@link DomainRefusal#DOMAIN_CONTACT_NOT_NAMED} as {@link #of}
     */
    @Clause("10.3")
    @RolesAllowed({MINISTRY, REGISTRY, REGISTRAR})
    public boolean isWhole(Long unitId) {
        return history.verify(of(unitId)).isWhole();
    }

    /**
     * The contacts of all units, in the order of units.
     *
     * @param after only units with an id above this one; 0 for the first page
     * @param limit 1 to 500
     */
    @Clause("10.3")
    @RolesAllowed(MINISTRY)
    public List<DomainContact> list(long after, int limit) {
        return em.createQuery(
                        "select c from DomainContact c where c.unitId > :after order by c.unitId",
                        DomainContact.class)
                .setParameter("after", after)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /**
     * Names the contact of the caller's unit.
     *
     * @param name at most 128 characters
     * @param phone 5 to 22 digits
     * @param changedOn first day of this contact, today or before; the change is marked late when
     *     more than five working days have gone by
     * @param version as the contact was shown; null for whatever it is now
     * @throws ContactInvalid when an item is missing or invalid; names the item
     * @throws RequestRejected {@link DomainRefusal#DOMAIN_CONTACT_STALE} when a colleague named
     *     another one meanwhile
     */
    @Clause("10.3")
    @RolesAllowed({REGISTRY, REGISTRAR})
    public DomainContact report(
            String name, String phone, String email, LocalDate changedOn, Integer version) {
        LocalDate today = Shanghai.date(clock.instant());
        require(
                "name",
                name != null
                        && !name.isBlank()
                        && name.length() <= LONGEST_NAME
                        && VisibleText.isLine(name.strip()));
        require("phone", phone != null && phone.length() <= 60 && Telephone.isNumber(phone));
        require("changedOn", changedOn != null && !changedOn.isAfter(today));
        require("changedOn", changedOn.getYear() >= 2005);
        EmailAddress address = address(email);
        Optional<DomainContact> known = own();
        if (version != null && version != known.map(DomainContact::version).orElse(0)) {
            throw DomainRefusal.DOMAIN_CONTACT_STALE.of();
        }
        DomainContact contact =
                known.orElseGet(() -> new DomainContact(callers.current().unitId()));
        contact.become(name.strip(), phone.strip(), address);
        boolean late = changedOn.isBefore(LateRowsCheck.oldest(calendars.current(), today));
        contact.reported(changedOn, clock.instant(), known.isPresent() && late);
        if (known.isEmpty()) {
            em.persist(contact);
        }
        history.write(
                contact,
                Act.note(known.isEmpty() ? "NAME" : "CHANGE", changedOn.toString(), "10.3"));
        em.flush();
        return contact;
    }

    private Optional<DomainContact> find(Long unitId) {
        return em.createQuery(
                        "select c from DomainContact c where c.unitId = :unit", DomainContact.class)
                .setParameter("unit", unitId)
                .getResultStream()
                .findFirst();
    }

    private static EmailAddress address(String text) {
        try {
            return EmailAddress.parse(text);
        } catch (InvalidValue notAnAddress) {
            throw new ContactInvalid("email");
        }
    }

    private static void require(String item, boolean held) {
        if (!held) {
            throw new ContactInvalid(item);
        }
    }
}
