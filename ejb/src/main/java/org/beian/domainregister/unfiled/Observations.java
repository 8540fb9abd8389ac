package org.beian.domainregister.unfiled;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.beian.account.Callers;
import org.beian.code.Settings;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.record.FiledDomains;
import org.beian.domainregister.report.DomainNames;
import org.beian.domainregister.report.DomainSql;
import org.beian.intake.bulk.BulkLoader;
import org.beian.ipregister.lookup.ProviderAddresses;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.notice.EventPublisher;
import org.beian.party.Unit;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.IpRange;
import org.beian.value.VisibleText;

/** Intake of what providers see on their networks, and search for the unfiled sites in it (7.4). */
@Stateless
public class Observations {

    private static final int MOST_SHOWN = 200_000;
    private static final int LONGEST_REFERENCE = 200;

    @Inject EntityManager em;
    @Inject DomainSql sql;
    @Inject BulkLoader loader;
    @Inject FiledDomains filed;
    @Inject ProviderAddresses addresses;
    @Inject UnfiledTasks tasks;
    @Inject Callers callers;
    @Inject Settings settings;
    @Inject History history;
    @Inject AccessDenials hidden;
    @Inject EventPublisher events;
    @Inject Clock clock;

    /**
     * Takes what the caller's unit saw on its own network: an entry with an address outside the
     * ranges that it filed is told as a fault. Each independent domain without filing becomes one
     * task of the unit, unless it is one already.
     *
     * @param reference the provider's own reference in one line, at most 200 characters; may be
     *     null
     * @param entries at most as many as the setting {@code observation.maxEntries} says
     * @throws RequestRejected {@link DomainRefusal#TOO_MANY_OBSERVED} when there are more
     * @throws RequestRejected {@link DomainRefusal#NOTHING_OBSERVED} when there is none
     * @throws RequestRejected {@link DomainRefusal#OBSERVATION_REFERENCE_INVALID} when the
     *     reference is too long, or has invisible characters
     */
    @Clause("7.4")
    @RolesAllowed(PROVIDER)
    public Observation report(String reference, List<ObservedEntry> entries) {
        LocalDate today = Shanghai.date(clock.instant());
        int most = settings.number("observation.maxEntries", null, today);
        if (entries.isEmpty()) {
            throw DomainRefusal.NOTHING_OBSERVED.of();
        }
        if (entries.size() > most) {
            throw DomainRefusal.TOO_MANY_OBSERVED.of(most);
        }
        if (reference != null
                && (reference.length() > LONGEST_REFERENCE || !VisibleText.isLine(reference))) {
            throw DomainRefusal.OBSERVATION_REFERENCE_INVALID.of(LONGEST_REFERENCE);
        }
        Long provider = callers.current().unitId();
        // two observations of one provider at once: the later one finds the tasks of the first
        em.find(Unit.class, provider, LockModeType.PESSIMISTIC_WRITE);
        Observation observation = new Observation(provider, reference, clock.instant());
        em.persist(observation);
        em.flush();
        store(observation, entries, today);
        int unfiled = findUnfiled(observation);
        int opened = unfiled == 0 ? 0 : tasks.open(observation, today);
        observation.answered(count(observation, ""), unfiled, opened);
        history.write(
                observation,
                Act.note(
                        "OBSERVE",
                        "%d domains, %d unfiled, %d tasks"
                                .formatted(observation.domains(), unfiled, opened),
                        "7.4"));
        if (opened > 0) {
            events.publish(
                    provider,
                    "UNFILED_SITES_FOUND",
                    observation,
                    reference,
                    Map.of("unfiled", unfiled, "tasks", opened));
        }
        return observation;
    }

    /**
     * The unfiled domains of an observation of the caller's unit.
     *
     * @throws RequestRejected {@link DomainRefusal#OBSERVATION_NOT_FOUND} when there is none, or it
     *     is another unit's
     */
    @Clause("7.4")
    @RolesAllowed(PROVIDER)
    public ObservationAnswer find(Long id) {
        Observation observation =
                hidden.unlessHidden(
                                Optional.ofNullable(em.find(Observation.class, id)),
                                found -> found.unitId().equals(callers.current().unitId()))
                        .orElseThrow(() -> DomainRefusal.OBSERVATION_NOT_FOUND.of(id));
        List<String> unfiled =
                sql
                        .texts(
                                MOST_SHOWN,
                                """
                                select distinct domain from observation_entry
                                where observation_id = ? and unfiled = 1 order by domain""",
                                id)
                        .stream()
                        .map(DomainNames::shown)
                        .toList();
        List<ObservationAnswer.Unreadable> unreadable =
                sql.records(
                        MOST_SHOWN,
                        ObservationAnswer.Unreadable.class,
                        """
                        select entry_no, written, fault from observation_entry
                        where observation_id = ? and fault is not null order by entry_no""",
                        id);
        return new ObservationAnswer(observation, unfiled, unreadable);
    }

    private void store(Observation observation, List<ObservedEntry> entries, LocalDate today) {
        List<ObservedEntry.Read> all = entries.stream().map(ObservedEntry::read).toList();
        SortedSet<IpRange> seen = new TreeSet<>();
        all.forEach(read -> read.at().ifPresent(seen::add));
        Set<IpRange> others = addresses.outside(observation.unitId(), seen, today);
        List<Object[]> rows = new ArrayList<>(entries.size());
        int faulty = 0;
        for (ObservedEntry.Read each : all) {
            ObservedEntry.Read read =
                    each.at().filter(others::contains).isPresent() ? each.notOwn() : each;
            faulty += read.fault() == null ? 0 : 1;
            rows.add(
                    new Object[] {
                        observation.id(),
                        rows.size(),
                        read.written(),
                        read.domain(),
                        read.address(),
                        read.fault(),
                        (short) 0
                    });
        }
        loader.insert(
                "observation_entry",
                List.of(
                        "observation_id",
                        "entry_no",
                        "written",
                        "domain",
                        "address",
                        "fault",
                        "unfiled"),
                rows);
        observation.counted(entries.size(), faulty);
    }

    private int findUnfiled(Observation observation) {
        sql.update(
                """
                update observation_entry set unfiled = 1
                where observation_id = ? and domain is not null and not %s"""
                        .formatted(filed.isFiled("observation_entry.domain")),
                observation.id());
        return count(observation, " and unfiled = 1");
    }

    private int count(Observation observation, String which) {
        return (int)
                sql.number(
                        """
                        select count(distinct domain) from observation_entry
                        where observation_id = ?%s"""
                                .formatted(which),
                        observation.id());
    }
}
