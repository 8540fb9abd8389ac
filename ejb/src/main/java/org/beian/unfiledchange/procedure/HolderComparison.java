package org.beian.unfiledchange.procedure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beian.cancellation.CancellationTarget;
import org.beian.domainregister.lookup.RegisteredDomains.Registration;
import org.beian.filing.register.IcpDomain;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.unfiledchange.FoundChange;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.beian.unfiledchange.UnfiledChangeSource;
import org.beian.unfiledchange.UnfiledChangeState;

/**
 * Comparison of the holders of filed domains with the register of domains, part by part by key
 * (8.4): what was found before and is so no longer ends, then each new difference is opened, once.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class HolderComparison {

    /** Phases of the job: what was found before, and the domains that are filed. */
    private static final String FOUND = "UNFILED_CHANGE";

    private static final String DOMAIN = "FILED_DOMAIN";

    private static final int CHANGES = 100;
    private static final int DOMAINS = 500;

    @Inject EntityManager em;
    @Inject UnfiledChangeRepository changes;
    @Inject UnfiledChangeOpening opening;
    @Inject FiledChangeObserver endings;
    @Inject DomainHolders holders;
    @Inject JobRepository ledger;
    @Inject Clock clock;

    /** Numbers of what is compared, by phase. */
    public Map<String, Long> due() {
        Map<String, Long> due = new LinkedHashMap<>();
        due.put(FOUND, changes.countWaiting(UnfiledChangeSource.DOMAIN_REGISTER));
        due.put(
                DOMAIN,
                em.createQuery("select count(d) from IcpDomain d", Long.class).getSingleResult());
        return due;
    }

    /**
     * Compares the next part, with the job's progress.
     *
     * @param position phase and key of the last one; empty for the beginning
     * @return the next position; empty when all is done
     */
    @Clause("8.4")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> next(long jobId, int run, String position) {
        String key = position.substring(position.indexOf(':') + 1);
        if (!position.startsWith(DOMAIN)) {
            List<UnfiledChange> found =
                    changes.waiting(
                            UnfiledChangeSource.DOMAIN_REGISTER,
                            key.isEmpty() ? 0 : Long.parseLong(key),
                            CHANGES);
            if (!found.isEmpty()) {
                compareAgain(found);
                return done(jobId, run, found.size(), FOUND, found.get(found.size() - 1).id());
            }
            key = "";
        }
        List<String> part =
                em.createQuery(
                                """
                                select d.domain from IcpDomain d where d.domain > :after
                                order by d.domain""",
                                String.class)
                        .setParameter("after", key)
                        .setMaxResults(DOMAINS)
                        .getResultList();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        String last = part.get(part.size() - 1);
        compare(key, last);
        return done(jobId, run, part.size(), DOMAIN, last);
    }

    private Optional<String> done(long jobId, int run, int number, String phase, Object last) {
        String next = phase + ":" + last;
        ledger.progress(jobId, run, number, next, List.of());
        return Optional.of(next);
    }

    /** Ends those whose difference is gone, or another one by now. */
    private void compareAgain(List<UnfiledChange> found) {
        Map<String, List<Registration>> registered =
                holders.of(found.stream().map(each -> each.found().domain()).toList());
        for (UnfiledChange each : found) {
            IcpSubject subject =
                    em.find(IcpSubject.class, each.subjectId(), LockModeType.PESSIMISTIC_WRITE);
            em.refresh(each, LockModeType.PESSIMISTIC_WRITE);
            boolean stands =
                    DomainHolders.difference(registered.get(each.found().domain()), subject.name())
                            .filter(now -> now.key().equals(each.found().difference()))
                            .isPresent();
            if (!stands && each.state().isWaiting()) {
                endings.end(each, UnfiledChangeState.LAPSED, "CEASE");
            }
        }
        changes.write();
    }

    /** Domain whose filing and registration do not name the same subject letter by letter. */
    private record Candidate(String domain, Long websiteId, Long subjectId) {}

    private void compare(String after, String last) {
        List<Candidate> candidates =
                ResultRecords.of(
                        NativeQuery.of(
                                em,
                                """
                                select d.domain, d.website_id, w.subject_id
                                from icp_domain d
                                join icp_website w on w.id = d.website_id
                                join icp_subject s on s.id = w.subject_id
                                where d.domain > ? and d.domain <= ?
                                and exists (select 1 from domain_record r
                                  where r.domain = d.domain)
                                and not exists (select 1 from domain_record r
                                  where r.domain = d.domain
                                  and (r.registrant_name = s.name
                                    or r.registrant_organisation = s.name))
                                order by d.domain""",
                                after,
                                last),
                        Candidate.class);
        List<String> domains = candidates.stream().map(Candidate::domain).toList();
        Map<String, List<Registration>> registered = holders.of(domains);
        Set<String> open = changes.domainsWithOpen(domains);
        candidates.stream()
                .filter(each -> !open.contains(each.domain))
                .forEach(each -> open(each, registered.get(each.domain)));
    }

    /** Opens it, unless the names agree but for their form, or it was refuted, or moved by now. */
    private void open(Candidate candidate, List<Registration> registered) {
        IcpSubject subject =
                em.find(IcpSubject.class, candidate.subjectId, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(subject);
        IcpDomain held = em.find(IcpDomain.class, candidate.domain);
        if (held == null || !held.websiteId().equals(candidate.websiteId)) {
            return;
        }
        DomainHolders.difference(registered, subject.name())
                .filter(found -> !changes.isRefuted(candidate.domain, found.key()))
                .ifPresent(
                        found ->
                                opening.open(
                                        new CancellationTarget(
                                                subject,
                                                em.find(IcpWebsite.class, candidate.websiteId),
                                                null),
                                        FoundChange.ofHolder(
                                                candidate.domain,
                                                found.holders(),
                                                found.key(),
                                                Shanghai.date(clock.instant()))));
    }
}
