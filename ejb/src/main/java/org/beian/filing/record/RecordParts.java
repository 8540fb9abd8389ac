package org.beian.filing.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.application.FiledPart;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.register.AccessEvent;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpDomain;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.party.Units;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;

/** Repository of the lists of a record card, each by key. */
@ApplicationScoped
class RecordParts {

    private static final int MOST = 101;
    private static final String APPLICATIONS =
            "(select a.id from FilingApplication a where a.filingNumber = :number)";
    private static final String READS =
            """
            select r.id, r.entry_time, r.actor, r.unit_id, r.case_id, r.basis, r.field, r.reason
            from read_log r where r.case_type = 'FILING' and r.case_id in
              (select a.id from filing_application a where a.filing_number = ?)
            and r.id < ? order by r.id desc""";

    @Inject EntityManager em;
    @Inject Units units;
    @Inject AskedAccesses accesses;

    List<WebsiteLine> websites(IcpSubject subject, long after, int limit) {
        List<IcpWebsite> found =
                em.createQuery(
                                """
                                select w from IcpWebsite w where w.subjectId = :subject
                                and w.id > :after order by w.id""",
                                IcpWebsite.class)
                        .setParameter("subject", subject.id())
                        .setParameter("after", after)
                        .setMaxResults(clamped(limit))
                        .getResultList();
        Map<Long, List<String>> domains = domains(found);
        return found.stream()
                .map(
                        each ->
                                new WebsiteLine(
                                        each.id(),
                                        each.filingNumber(),
                                        each.name(),
                                        domains.getOrDefault(each.id(), List.of()),
                                        each.state(),
                                        each.filedAt()))
                .toList();
    }

    private Map<Long, List<String>> domains(List<IcpWebsite> websites) {
        return websites.isEmpty()
                ? Map.of()
                : em.createQuery(
                                """
                                select d from IcpDomain d where d.websiteId in :websites
                                order by d.domain""",
                                IcpDomain.class)
                        .setParameter("websites", websites.stream().map(IcpWebsite::id).toList())
                        .getResultStream()
                        .collect(
                                Collectors.groupingBy(
                                        IcpDomain::websiteId,
                                        Collectors.mapping(
                                                IcpDomain::domain, Collectors.toList())));
    }

    IcpWebsite website(IcpSubject subject, long id) {
        IcpWebsite found = em.find(IcpWebsite.class, id);
        if (found == null || !found.subjectId().equals(subject.id())) {
            throw FilingRefusal.FILING_NOT_FOUND.of(id);
        }
        return found;
    }

    List<AccessLine> accesses(IcpSubject subject, long after, int limit) {
        List<IcpAccess> found =
                em.createQuery(
                                """
                                select a from IcpAccess a where a.subjectId = :subject
                                and a.id > :after order by a.id""",
                                IcpAccess.class)
                        .setParameter("subject", subject.id())
                        .setParameter("after", after)
                        .setMaxResults(clamped(limit))
                        .getResultList();
        Map<Long, String> names =
                units.names(found.stream().map(IcpAccess::providerId).collect(Collectors.toSet()));
        return found.stream()
                .map(
                        each ->
                                new AccessLine(
                                        each.id(),
                                        em.find(IcpWebsite.class, each.websiteId()).filingNumber(),
                                        names.getOrDefault(each.providerId(), ""),
                                        each.methods(),
                                        each.places(),
                                        each.ranges(),
                                        each.resellers(),
                                        each.state(),
                                        each.since()))
                .toList();
    }

    /** Region of the province in which the move of a filing is under review (B13). */
    Optional<String> movingTo(IcpSubject subject) {
        return em.createQuery(
                        """
                        select a.province from PendingReservation c
                        join FilingApplication a on a.id = c.applicationId
                        where c.kind = :part and c.claim = :move""",
                        String.class)
                .setParameter("part", ClaimKind.PART)
                .setParameter("move", FiledPart.filing(subject.filingNumber()).key())
                .getResultStream()
                .findFirst();
    }

    List<FilingApplication> applications(IcpSubject subject) {
        return em.createQuery(
                        """
                        select a from FilingApplication a where a.filingNumber = :number
                        order by a.id desc""",
                        FilingApplication.class)
                .setParameter("number", subject.filingNumber())
                .setMaxResults(MOST)
                .getResultList();
    }

    List<RoundLine> rounds(IcpSubject subject, long application, int round, int limit) {
        return query(
                        subject,
                        """
                        select new org.beian.filing.record.RoundLine(a.id, r.round, a.kind, a.unitId,
                          a.state, r.result, r.submittedAt, r.decidedAt, r.decidedBy)
                        from FilingRound r join FilingApplication a on a.id = r.applicationId
                        where a.filingNumber = :number and (r.applicationId < :application
                          or r.applicationId = :application and r.round < :round)
                        order by r.applicationId desc, r.round desc""",
                        RoundLine.class,
                        limit)
                .setParameter("application", application)
                .setParameter("round", round)
                .getResultList();
    }

    List<LetterLine> letters(IcpSubject subject, Cases cases, long before, int limit) {
        return ofCases(
                subject,
                cases,
                """
                select new org.beian.filing.record.LetterLine(x.id, x.number, x.kind, x.caseType,
                  x.caseId, x.issuerId, x.issuedAt) from Letter x""",
                LetterLine.class,
                LetterLine::id,
                before,
                limit);
    }

    List<SentMail> mails(IcpSubject subject, Cases cases, long before, int limit) {
        return ofCases(
                subject,
                cases,
                """
                select new org.beian.filing.record.SentMail(x.id, x.recipient, x.subject, x.state,
                  x.caseType, x.caseId, x.createdAt, x.sentAt) from Mail x""",
                SentMail.class,
                SentMail::id,
                before,
                limit);
    }

    List<ActLine> acts(IcpSubject subject, Cases cases, long before, int limit) {
        return ofCases(
                subject,
                cases,
                """
                select new org.beian.filing.record.ActLine(x.id, x.caseType, x.caseId, x)
                from HistoryEntry x""",
                ActLine.class,
                ActLine::id,
                before,
                limit);
    }

    /** Matters about a filing beside its applications: ids by type. */
    record Cases(Map<String, List<Long>> byType) {

        static final Cases NONE = new Cases(Map.of());

        static Cases of(Stream<FilingMatter> matters) {
            return new Cases(
                    matters.collect(
                            Collectors.groupingBy(
                                    FilingMatter::caseType,
                                    Collectors.mapping(FilingMatter::id, Collectors.toList()))));
        }
    }

    /** What is about the applications of a subject and about other cases, the latest first. */
    private <T> List<T> ofCases(
            IcpSubject subject,
            Cases cases,
            String selected,
            Class<T> type,
            ToLongFunction<T> id,
            long before,
            int limit) {
        String about =
                selected
                        + " where x.caseType = :type and x.caseId in %s and x.id < :before"
                        + " order by x.id desc";
        Stream<T> ofApplications =
                query(subject, about.formatted(APPLICATIONS), type, limit)
                        .setParameter("type", FilingApplication.CASE_TYPE)
                        .setParameter("before", before)
                        .getResultStream();
        Stream<T> ofOthers =
                cases.byType().entrySet().stream()
                        .flatMap(
                                each ->
                                        em.createQuery(about.formatted(":ids"), type)
                                                .setParameter("type", each.getKey())
                                                .setParameter("ids", each.getValue())
                                                .setParameter("before", before)
                                                .setMaxResults(clamped(limit))
                                                .getResultStream());
        return Stream.concat(ofApplications, ofOthers)
                .sorted(Comparator.comparingLong(id).reversed())
                .limit(clamped(limit))
                .toList();
    }

    List<ReadLine> reads(IcpSubject subject, long before, int limit) {
        return ResultRecords.of(
                NativeQuery.of(em, READS, subject.filingNumber(), before)
                        .setMaxResults(clamped(limit)),
                ReadLine.class);
    }

    List<StopLine> stops(IcpSubject subject, long before, int limit) {
        return em.createQuery(
                        """
                        select new org.beian.filing.record.StopLine(e.id, w.filingNumber,
                          a.providerId, e.on, e.reason)
                        from AccessEvent e, IcpAccess a, IcpWebsite w
                        where a.subjectId = :subject and e.accessId = a.id and w.id = a.websiteId
                        and e.fact = :stopped and e.id < :before
                        and not exists (select f.id from AccessEvent f where f.accessId = e.accessId
                          and f.fact = :notStopped and f.reason = e.reason)
                        order by e.id desc""",
                        StopLine.class)
                .setParameter("stopped", AccessEvent.Kind.STOPPED)
                .setParameter("notStopped", AccessEvent.Kind.NOT_STOPPED)
                .setParameter("subject", subject.id())
                .setParameter("before", before)
                .setMaxResults(clamped(limit))
                .getResultList();
    }

    List<UnfiledTaskLine> unfiled(IcpSubject subject, long before, int limit) {
        return em.createQuery(
                        """
                        select new org.beian.filing.record.UnfiledTaskLine(s.id, s.domain,
                          s.providerId, s.foundAt, s.due, s.state)
                        from UnfiledSite s where s.domain in (
                          select d.domain from IcpDomain d join IcpWebsite w on w.id = d.websiteId
                          where w.subjectId = :subject)
                        and s.id < :before order by s.id desc""",
                        UnfiledTaskLine.class)
                .setParameter("subject", subject.id())
                .setParameter("before", before)
                .setMaxResults(clamped(limit))
                .getResultList();
    }

    List<AskedAccesses.Line> asked(IcpSubject subject, long before, int limit) {
        List<String> numbers =
                new ArrayList<>(
                        em.createQuery(
                                        """
                                        select w.filingNumber from IcpWebsite w
                                        where w.subjectId = :subject""",
                                        String.class)
                                .setParameter("subject", subject.id())
                                .getResultList());
        numbers.add(subject.filingNumber());
        return accesses.of(subject.holderId(), numbers, before, clamped(limit));
    }

    private <T> TypedQuery<T> query(IcpSubject subject, String jpql, Class<T> type, int limit) {
        return em.createQuery(jpql, type)
                .setParameter("number", subject.filingNumber())
                .setMaxResults(clamped(limit));
    }

    static int clamped(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
