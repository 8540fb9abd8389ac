package org.beian.filing.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.reading.FilingDomicile;
import org.beian.filing.register.IcpSubject;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.reading.ReadLog;
import org.beian.value.Authority;
import org.beian.value.Province;

/** Check of who reads a record of the register, and on which basis (principle 2). */
@ApplicationScoped
public class RecordReading {

    @Inject EntityManager em;
    @Inject Callers callers;
    @Inject FilingRepository filings;
    @Inject AccessDenials hidden;
    @Inject ReadLog readLog;
    @Inject FilingDomicile domiciles;
    @Inject @Any Instance<FilingMatters> matters;

    /** The caller's authority. */
    public Authority authority() {
        return callers.current()
                .authority()
                .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of("?"));
    }

    /**
     * The subject with an id.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also when the caller may not
     *     read it
     */
    IcpSubject subject(long id) {
        IcpSubject found = em.find(IcpSubject.class, id);
        if (found != null && basis(found).isEmpty()) {
            hidden.reachedFor("SUBJECT", id);
        }
        return Optional.ofNullable(found)
                .filter(subject -> basis(subject).isPresent())
                .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
    }

    /**
     * The same as {@link #subject}, for what the bureau of an access place does not see: mails and
     * reads.
     */
    IcpSubject inner(long id) {
        IcpSubject found = subject(id);
        if (basis(found).orElseThrow() == ReadingBasis.ACCESS_PLACE) {
            hidden.reachedFor("SUBJECT", id);
            throw FilingRefusal.FILING_NOT_FOUND.of(id);
        }
        return found;
    }

    /**
     * What other procedures have about a subject, what is open first, by kind, the latest first. A
     * filing that moved has what was about it before.
     *
     * @param open only what somebody has yet to act on
     */
    Stream<FilingMatter> matters(IcpSubject subject, boolean open) {
        List<Long> keys = domiciles.keys(subject);
        return matters.stream()
                .flatMap(source -> keys.stream().flatMap(key -> source.of(key, open).stream()))
                .sorted(
                        Comparator.comparing(FilingMatter::open)
                                .reversed()
                                .thenComparing(FilingMatter::caseType));
    }

    /** On what basis the caller reads a subject; empty when it may not. */
    public Optional<ReadingBasis> basis(IcpSubject subject) {
        return basis(subject.province(), () -> hasAccessIn(subject, authority().province()));
    }

    /** On what basis the caller reads an application; empty when it may not. */
    public Optional<ReadingBasis> basis(FilingApplication application) {
        if (application.authority().equals(callers.current().authority())) {
            return Optional.of(ReadingBasis.OWN);
        }
        return basis(
                application.province().orElse(null),
                () ->
                        authority()
                                .province()
                                .filter(place -> filings.hasPlace(application.id(), place))
                                .isPresent());
    }

    private Optional<ReadingBasis> basis(Province domicile, BooleanSupplier accessHere) {
        Optional<Province> own = authority().province();
        if (own.isEmpty()) {
            return Optional.of(ReadingBasis.SUPERVISED);
        }
        if (own.get() == domicile) {
            return Optional.of(ReadingBasis.OWN);
        }
        return accessHere.getAsBoolean()
                ? Optional.of(ReadingBasis.ACCESS_PLACE)
                : Optional.empty();
    }

    private boolean hasAccessIn(IcpSubject subject, Optional<Province> place) {
        return place.isPresent()
                && !em.createQuery(
                                """
                                select a.id from IcpAccess a join a.places p
                                where a.subjectId = :subject and p = :place
                                and a.state = org.beian.filing.register.RegisterState.ACTIVE""",
                                Long.class)
                        .setParameter("subject", subject.id())
                        .setParameter("place", place.get().regionCode())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Logs that a part of the subject's record is read by another than the bureau of its domicile.
     *
     * @param part JSON pointer, or name of the part
     */
    void log(IcpSubject subject, String part) {
        basis(subject)
                .filter(basis -> basis != ReadingBasis.OWN)
                .ifPresent(
                        basis ->
                                readLog.read(
                                        em.find(FilingApplication.class, subject.applicationId()),
                                        basis.name(),
                                        part,
                                        null));
    }
}
