package org.beian.cancellation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.trail.AccessDenials;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;

/** Lookup of filings in force that a provider serves, for what it says about them. */
@ApplicationScoped
public class ServedFilings {

    @Inject EntityManager em;
    @Inject AccessDenials hidden;

    /**
     * The part in force of a number, if the provider gives access to it; its subject is locked. A
     * number that others serve is noted as reached for.
     *
     * @param number of a subject or a website, in any form; null finds none
     */
    public Optional<CancellationTarget> inForce(String number, Long provider) {
        Optional<CancellationTarget> target = inForce(number);
        Optional<CancellationTarget> served =
                target.filter(found -> providersOf(found).contains(provider));
        if (served.isEmpty()) {
            target.ifPresent(found -> hidden.reachedFor("FILED_SUBJECT", found.subject().id()));
        }
        return served;
    }

    /** The part in force of a number, whoever serves it; its subject is locked. */
    public Optional<CancellationTarget> inForce(String number) {
        return number(number).flatMap(this::target).filter(found -> !found.cancelled());
    }

    private static Optional<FilingNumber> number(String text) {
        try {
            return Optional.ofNullable(text).map(FilingNumber::parse);
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private Optional<CancellationTarget> target(FilingNumber number) {
        Optional<IcpSubject> subject =
                em.createQuery(
                                "select s.id from IcpSubject s where s.filingNumber = :number",
                                Long.class)
                        .setParameter("number", number.subject().canonical())
                        .getResultStream()
                        .findFirst()
                        .map(id -> em.find(IcpSubject.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (number.websiteOrdinal().isEmpty()) {
            return subject.map(found -> new CancellationTarget(found, null, null));
        }
        return subject.flatMap(
                found ->
                        em.createQuery(
                                        "select w from IcpWebsite w where w.filingNumber = :number",
                                        IcpWebsite.class)
                                .setParameter("number", number.canonical())
                                .getResultStream()
                                .findFirst()
                                .map(website -> new CancellationTarget(found, website, null)));
    }

    /** The providers that give access to a website, or to any website of a subject. */
    public Set<Long> providersOf(CancellationTarget target) {
        return em.createQuery(
                        """
                        select a from IcpAccess a where a.subjectId = :subject
                        and a.state = :active""",
                        IcpAccess.class)
                .setParameter("subject", target.subject().id())
                .setParameter("active", RegisterState.ACTIVE)
                .getResultStream()
                .filter(
                        access ->
                                target.website() == null
                                        || access.websiteId().equals(target.website().id()))
                .map(IcpAccess::providerId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
