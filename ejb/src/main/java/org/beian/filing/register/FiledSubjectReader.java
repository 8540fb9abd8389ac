package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FiledSubject.FiledWebsite;
import org.beian.filing.rule.FiledSubjects;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.FilingNumber;

/** Reader of subjects in force with their websites, for applications that touch parts of them. */
@ApplicationScoped
class FiledSubjectReader implements FiledSubjects {

    @Inject EntityManager em;
    @Inject Units units;
    @Inject RegisterVersions versions;

    @Override
    public Optional<FiledSubject> find(FilingNumber number) {
        return subject(number).map(this::read);
    }

    @Override
    public Optional<FiledSubject> before(FilingNumber number, Instant moment) {
        return versions.asOf(number, moment)
                .map(
                        then -> {
                            IcpSubject subject =
                                    em.find(IcpSubject.class, then.subject().subjectId());
                            String origin = originOf(subject).map(Unit::code).orElse(null);
                            return new FiledSubject(
                                    subject.id(),
                                    subject.filingNumber(),
                                    subject.province(),
                                    subject.holderId(),
                                    originOf(subject).map(Unit::id).orElse(null),
                                    Set.of(),
                                    FilingJson.part(
                                            then.subject().content(), FilingContent.Subject.class),
                                    then.websites().stream()
                                            .filter(each -> each.state() != RegisterState.CANCELLED)
                                            .map(
                                                    each ->
                                                            new FiledWebsite(
                                                                    each.websiteId(),
                                                                    each.filingNumber(),
                                                                    content(
                                                                            each.filingNumber(),
                                                                            each.content(),
                                                                            each.state(),
                                                                            origin),
                                                                    Set.of()))
                                            .toList());
                        });
    }

    @Override
    public void lock(FilingNumber number) {
        subject(number)
                .ifPresent(
                        found -> {
                            em.lock(found, LockModeType.PESSIMISTIC_WRITE);
                            em.refresh(found);
                        });
    }

    private Optional<IcpSubject> subject(FilingNumber number) {
        return em.createQuery(
                        """
                        select s from IcpSubject s where s.filingNumber = :number
                        and s.state = :active""",
                        IcpSubject.class)
                .setParameter("number", number.subject().canonical())
                .setParameter("active", RegisterState.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    private FiledSubject read(IcpSubject subject) {
        String origin = originOf(subject).map(Unit::code).orElse(null);
        List<FiledWebsite> websites =
                em.createQuery(
                                """
                                select w from IcpWebsite w where w.subjectId = :subject
                                and w.state <> :cancelled order by w.ordinal""",
                                IcpWebsite.class)
                        .setParameter("subject", subject.id())
                        .setParameter("cancelled", RegisterState.CANCELLED)
                        .getResultStream()
                        .map(website -> read(website, origin))
                        .toList();
        Set<String> phones =
                Set.copyOf(
                        em.createQuery(
                                        "select p.phone from IcpPhone p where p.subjectId = :subject",
                                        String.class)
                                .setParameter("subject", subject.id())
                                .getResultList());
        return new FiledSubject(
                subject.id(),
                subject.filingNumber(),
                subject.province(),
                subject.holderId(),
                originOf(subject).map(Unit::id).orElse(null),
                phones,
                FilingJson.part(subject.content(), FilingContent.Subject.class),
                websites);
    }

    /** The provider that filed the subject on behalf, which gives the accesses that name none. */
    private Optional<Unit> originOf(IcpSubject subject) {
        FilingApplication filed = em.find(FilingApplication.class, subject.applicationId());
        return filed.onBehalf() ? units.find(filed.unitId()) : Optional.empty();
    }

    private FiledWebsite read(IcpWebsite website, String origin) {
        Set<Long> providers =
                em.createQuery(
                                """
                                select a.providerId from IcpAccess a
                                where a.websiteId = :website and a.state = :active""",
                                Long.class)
                        .setParameter("website", website.id())
                        .setParameter("active", RegisterState.ACTIVE)
                        .getResultStream()
                        .collect(Collectors.toSet());
        return new FiledWebsite(
                website.id(),
                website.filingNumber(),
                content(website.filingNumber(), website.content(), website.state(), origin),
                providers);
    }

    /**
     * Content of a website under its number, in which each access names its provider. The last one
     * that ended may stand in it, from before contents named only what is in force.
     */
    private static FilingContent.Website content(
            String number, String json, RegisterState state, String origin) {
        FilingContent.Website content =
                FilingJson.part(json, FilingContent.Website.class).numbered(number);
        if (state == RegisterState.WITHOUT_ACCESS) {
            return content.with(List.of());
        }
        return content.with(
                content.accesses().stream()
                        .map(each -> each.provider() == null ? each.by(origin) : each)
                        .toList());
    }
}
