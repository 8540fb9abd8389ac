package org.beian.filing.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.code.Settings;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.WorkingCopies;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.PersonalData;
import org.beian.filing.notice.SponsorInvitation;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterRecords;
import org.beian.filing.register.RegisterState;
import org.beian.filing.register.RegisterVersions;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.trail.RecordedContent;

/**
 * Masking of the personal data of filings that were cancelled as subjects longer ago than the
 * setting {@code filing.cancelled.keepMonths} says: in the register and its versions, in all rounds
 * of all applications, in letters, mails and other cases; their documents are deleted. An open case
 * holds it back until a later run. Then that of other cases whose period is over ({@link
 * ExpiredCases}). Part by part, as {@link DraftRetention}.
 */
@Stateless
@RolesAllowed("SYSTEM")
@Clause("3")
public class FilingMasking {

    static final String MONTHS = "filing.cancelled.keepMonths";

    private static final String FILING = "FILING";
    private static final int PART = 20;

    private static final String DUE =
            " from IcpSubject s, IcpVersion v where v.subjectId = s.id and v.websiteId is null"
                    + " and v.validTo is null and v.validFrom < :then and s.maskedAt is null"
                    + " and s.state = org.beian.filing.register.RegisterState.CANCELLED";

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject WorkingCopies copies;
    @Inject RegisterVersions versions;
    @Inject RegisterRecords records;
    @Inject CaseMasking masking;
    @Inject UnneededDocuments documents;
    @Inject @Any Instance<CasesOfFiling> cases;
    @Inject @Any Instance<ExpiredCases> expired;
    @Inject JobRepository ledger;
    @Inject Settings settings;
    @Inject Clock clock;

    /** Numbers of what is due, filings that an open case holds included. */
    public Map<String, Long> due() {
        Map<String, Long> due = new LinkedHashMap<>();
        due.put(FILING, query("select count(s)" + DUE, Long.class).getSingleResult());
        expired.forEach(each -> due.put(each.kind(), each.count()));
        return due;
    }

    /**
     * Masks the next part, with the job's progress.
     *
     * @param position kind and id of the last one; empty for the beginning
     * @return the next position; empty when all is done
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> next(long jobId, int run, String position) {
        if (position.isEmpty() || isOf(FILING, position)) {
            List<Long> due =
                    query("select s.id" + DUE + " and s.id > :after order by s.id", Long.class)
                            .setParameter("after", last(FILING, position))
                            .setMaxResults(PART)
                            .getResultList();
            if (!due.isEmpty()) {
                due.forEach(this::mask);
                return done(jobId, run, FILING, due);
            }
        }
        List<ExpiredCases> others =
                expired.stream().sorted(Comparator.comparing(ExpiredCases::kind)).toList();
        for (ExpiredCases each : others) {
            List<Long> due = each.after(last(each.kind(), position), PART);
            if (!due.isEmpty()) {
                due.forEach(each::mask);
                return done(jobId, run, each.kind(), due);
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(String kind, String position) {
        return position.startsWith(kind + ":");
    }

    private static long last(String kind, String position) {
        return isOf(kind, position) ? Long.parseLong(position.substring(kind.length() + 1)) : 0;
    }

    private Optional<String> done(long jobId, int run, String kind, List<Long> ids) {
        String next = kind + ":" + ids.get(ids.size() - 1);
        ledger.progress(jobId, run, ids.size(), next, List.of());
        return Optional.of(next);
    }

    private void mask(Long id) {
        IcpSubject subject = em.find(IcpSubject.class, id, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(subject);
        if (subject.state() != RegisterState.CANCELLED || subject.maskedAt() != null) {
            return;
        }
        List<IcpWebsite> websites =
                em.createQuery(
                                "select w from IcpWebsite w where w.subjectId = :subject",
                                IcpWebsite.class)
                        .setParameter("subject", id)
                        .getResultList();
        CancelledFiling filing =
                new CancelledFiling(
                        subject,
                        Stream.concat(
                                        Stream.of(subject.filingNumber()),
                                        websites.stream().map(IcpWebsite::filingNumber))
                                .toList(),
                        Stream.concat(
                                        Stream.of(subject.applicationId()),
                                        filings.touching(subject.filingNumber()).stream())
                                .distinct()
                                .toList());
        List<FilingApplication> applications =
                filing.applications().stream()
                        .map(each -> filings.lock(each).orElseThrow())
                        .toList();
        boolean held =
                applications.stream().anyMatch(each -> each.state().open())
                        || cases.stream().anyMatch(each -> each.isOpen(filing));
        if (!held) {
            mask(filing, websites, applications);
        }
    }

    private void mask(
            CancelledFiling filing,
            List<IcpWebsite> websites,
            List<FilingApplication> applications) {
        IcpSubject subject = filing.subject();
        List<IcpVersion> past = versions.of(subject);
        PersonalData data = PersonalData.of(contents(past, filing.applications()));
        subject.mask(data, clock.instant());
        websites.forEach(website -> website.mask(data));
        past.forEach(version -> version.mask(data));
        List<String> named = new ArrayList<>(documents.ofCases(subject.id()));
        for (FilingApplication application : applications) {
            named.addAll(filings.dropDocuments(application.id()));
            mask(application, subject, data);
        }
        for (SponsorInvitation sent : invitations(subject)) {
            sent.mask();
            masking.mask(sent, data, List.of());
        }
        cases.forEach(each -> each.mask(filing, data));
        documents.delete(named);
    }

    private void mask(FilingApplication application, IcpSubject subject, PersonalData data) {
        Long id = application.id();
        List<RecordedContent> recorded = new ArrayList<>();
        for (FilingRound round : filings.rounds(id)) {
            round.mask(data);
            // a draft may still be changed, without an act
            if (round.submittedAt() != null) {
                recorded.add(round);
            }
        }
        copies.drop(id);
        filings.maskFindings(id);
        application.mask(data);
        if (id.equals(subject.applicationId())) {
            records.of(id).ifPresent(recorded::add);
        }
        masking.mask(application, data, recorded);
    }

    private List<SponsorInvitation> invitations(IcpSubject subject) {
        return em.createQuery(
                        "select i from SponsorInvitation i where i.subjectId = :subject",
                        SponsorInvitation.class)
                .setParameter("subject", subject.id())
                .getResultList();
    }

    /** Everything that was ever entered about a filing. */
    private List<FilingContent> contents(List<IcpVersion> past, List<Long> applications) {
        FilingContent none = FilingContent.empty(null);
        List<FilingContent> all = new ArrayList<>();
        for (IcpVersion version : past) {
            all.add(
                    version.websiteId() == null
                            ? none.with(
                                    FilingJson.part(version.content(), FilingContent.Subject.class),
                                    List.of())
                            : none.with(
                                    null,
                                    List.of(
                                            FilingJson.part(
                                                    version.content(),
                                                    FilingContent.Website.class))));
        }
        applications.forEach(
                id -> {
                    filings.rounds(id).forEach(round -> all.add(FilingJson.read(round.content())));
                    copies.of(id).map(FilingJson::read).ifPresent(all::add);
                });
        return all;
    }

    private <T> TypedQuery<T> query(String question, Class<T> type) {
        return em.createQuery(question, type).setParameter("then", then());
    }

    /** The begin of the day on which the period ends: what was cancelled before is due. */
    private Instant then() {
        LocalDate today = Shanghai.date(clock.instant());
        return Shanghai.startOfDay(today.minusMonths(settings.number(MONTHS, null, today)));
    }
}
