package org.beian.domainregister.unfiled;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.domainregister.record.FiledDomains;
import org.beian.domainregister.report.DomainSql;
import org.beian.intake.bulk.BulkLoader;
import org.beian.law.Clause;
import org.beian.notice.EventPublisher;
import org.beian.persistence.NativeQuery;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.DomainName;

/**
 * Tasks of providers on unfiled sites: opened by an observation, ended when a filing appears (7.4).
 */
@ApplicationScoped
public class UnfiledTasks {

    private static final int MOST = 200_000;

    /** Increment of the sequence {@code unfiled_site_seq}. */
    private static final int BLOCK = 1000;

    @Inject EntityManager em;
    @Inject DomainSql sql;
    @Inject BulkLoader loader;
    @Inject ClueRepository clues;
    @Inject FiledDomains filings;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject History history;
    @Inject EventPublisher events;
    @Inject Event<UnfiledSiteFiled> filed;
    @Inject Clock clock;

    /** Opens a task for each unfiled domain of an observation that has none yet. */
    @Clause("7.4")
    int open(Observation observation, LocalDate today) {
        String key = observation.unitId() + ":";
        List<Found> found =
                sql.records(
                        MOST,
                        Found.class,
                        """
                        select e.domain, min(e.address) from observation_entry e
                        where e.observation_id = ? and e.unfiled = 1
                        and not exists (select 1 from unfiled_site u
                          where u.open_key = cast(? as varchar(25)) || e.domain)
                        group by e.domain order by e.domain""",
                        observation.id(),
                        key);
        int days = settings.number("unfiled.provider.workingDays", null, today);
        LocalDate due = calendars.current().deadline(today, days).date();
        List<Object[]> rows = new ArrayList<>(found.size());
        long id = 0;
        for (Found site : found) {
            id = rows.size() % BLOCK == 0 ? nextBlock() : id + 1;
            rows.add(
                    new Object[] {
                        id,
                        observation.unitId(),
                        site.domain,
                        site.address,
                        observation.id(),
                        clock.instant(),
                        due,
                        UnfiledState.OPEN.name(),
                        key + site.domain,
                        0,
                        0
                    });
        }
        loader.insert(
                "unfiled_site",
                List.of(
                        "id",
                        "provider_id",
                        "domain",
                        "address",
                        "observation_id",
                        "found_at",
                        "due",
                        "state",
                        "open_key",
                        "trail_count",
                        "version"),
                rows);
        return rows.size();
    }

    /** Unfiled domain with an address at which it was seen. */
    private record Found(String domain, String address) {}

    /** Whether a task or a clue follows any of these domains. */
    @Clause("7.4")
    public boolean isFollowed(Collection<DomainName> domains) {
        if (domains.isEmpty()) {
            return false;
        }
        List<String> names = domains.stream().map(DomainName::toString).toList();
        return isAny("unfiled_site where domain in (?) and open_key is not null", names)
                || isAny("unfiled_clue where open_domain in (?)", names);
    }

    private boolean isAny(String rows, List<String> names) {
        return !NativeQuery.of(em, "select 1 from " + rows, names)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The open tasks about a domain, whosever they are, by id. */
    @Clause("16.4")
    public List<UnfiledSite> followed(DomainName domain) {
        return em.createQuery(
                        """
                        select s from UnfiledSite s where s.domain = :domain
                        and s.openKey is not null order by s.id""",
                        UnfiledSite.class)
                .setParameter("domain", domain.toString())
                .getResultList();
    }

    /** The open tasks of a provider about any of these domains. */
    @Clause("16.4")
    public List<UnfiledSite> followed(List<String> domains, Long providerId) {
        return domains.stream()
                .map(DomainName::parse)
                .flatMap(domain -> followed(domain).stream())
                .filter(site -> site.providerId().equals(providerId))
                .toList();
    }

    /** Loads a task for a change; a second caller waits until the first has committed. */
    public Optional<UnfiledSite> lock(Long siteId) {
        return Optional.ofNullable(siteId)
                .map(id -> em.find(UnfiledSite.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Ends a task by what its provider reported on the order of an authority; nothing happens when
     * it ended before.
     *
     * @param end {@link UnfiledState#STOPPED} or {@link UnfiledState#NOT_OURS}
     * @param order number of the letter
     */
    @Clause("7.4")
    public void reported(Long siteId, UnfiledState end, String order) {
        UnfiledSite site = lock(siteId).orElseThrow();
        if (site.state().isFollowed()) {
            UnfiledState before = site.state();
            site.answer(end, end.name(), order, clock.instant(), site.due());
            history.write(site, Act.move("ANSWER_" + end, before, end, order, "7.4"));
        }
    }

    /**
     * Follows the tasks again that ended by a report on an order of an authority which was found
     * false, unless they are followed by others or filed by now.
     *
     * @param domains A-labels
     * @param order number of the letter
     * @param until the provider's last day
     */
    @Clause("7.4")
    public void followAgain(Long providerId, List<String> domains, String order, LocalDate until) {
        for (String domain : domains) {
            List<UnfiledSite> ended =
                    em.createQuery(
                                    """
                                    select s from UnfiledSite s where s.domain = :domain
                                    and s.providerId = :provider and s.words = :order
                                    and s.openKey is null order by s.id desc""",
                                    UnfiledSite.class)
                            .setParameter("domain", domain)
                            .setParameter("provider", providerId)
                            .setParameter("order", order)
                            .setMaxResults(1)
                            .getResultList();
            boolean settled =
                    !followed(List.of(domain), providerId).isEmpty()
                            || !filings.filingsOf(DomainName.parse(domain)).isEmpty();
            if (!ended.isEmpty() && !settled) {
                UnfiledSite site = lock(ended.get(0).id()).orElseThrow();
                UnfiledState before = site.state();
                site.followAgain(until);
                history.write(site, Act.move("FOLLOW_AGAIN", before, site.state(), order, "7.4"));
            }
        }
    }

    /** Ends the tasks and clues of these domains, in the transaction that files them. */
    @Clause("7.4")
    public void filed(Collection<DomainName> domains) {
        if (domains.isEmpty()) {
            return;
        }
        List<String> names = domains.stream().map(DomainName::toString).toList();
        List<UnfiledSite> sites =
                em.createQuery(
                                """
                                select s from UnfiledSite s
                                where s.domain in :domains and s.openKey is not null
                                order by s.id""",
                                UnfiledSite.class)
                        .setParameter("domains", names)
                        .getResultList();
        for (UnfiledSite site : sites) {
            UnfiledState before = site.state();
            site.file(clock.instant());
            history.write(site, Act.move("FILE", before, site.state(), null, "7.4"));
            events.publish(
                    site.providerId(),
                    "UNFILED_SITE_FILED",
                    site,
                    null,
                    Map.of("domain", site.domain()));
            filed.fire(new UnfiledSiteFiled(site));
        }
        for (UnfiledClue clue : clues.open(domains)) {
            clue.end(ClueState.FILED, null, clock.instant());
            history.write(clue, Act.move("FILE", ClueState.SENT, clue.state(), null, "20.3"));
        }
    }

    private long nextBlock() {
        return sql.number(
                sql.isPostgresql()
                        ? "select nextval('unfiled_site_seq')"
                        : "values next value for unfiled_site_seq");
    }
}
