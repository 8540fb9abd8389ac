package org.beian.domainregister.unfiled;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.record.FiledDomains;
import org.beian.domainregister.report.DecisionOpinion;
import org.beian.domainregister.report.DomainNames;
import org.beian.domainregister.report.DomainSql;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.notice.EventPublisher;
import org.beian.party.Authorities;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.DomainName;
import org.beian.value.Province;

/**
 * Clues on unfiled domains of the register: the ministry confirms them, the bureaus concerned
 * handle them (20.3).
 */
@Stateless
public class UnfiledClues {

    private static final int MOST = 500;

    @Inject DomainSql sql;
    @Inject FiledDomains filed;
    @Inject ClueRepository clues;
    @Inject ClueRouter places;
    @Inject Units units;
    @Inject Callers callers;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject History history;
    @Inject AccessDenials hidden;
    @Inject EventPublisher events;
    @Inject Clock clock;

    /**
     * Domains of the register that were seen in the country, have no filing and are no clue yet, in
     * the order of A-labels.
     *
     * @param after only A-labels after this one; empty for the first page
     * @param limit 1 to 500
     */
    @Clause("20.3")
    @RolesAllowed(MINISTRY)
    public List<ClueCandidate> candidates(String after, int limit) {
        return find(">", after, Math.max(1, Math.min(limit, MOST)));
    }

    /** The candidate of an A-label; empty when it is none, or none any more. */
    @Clause("20.3")
    @RolesAllowed(MINISTRY)
    public Optional<ClueCandidate> candidate(String domain) {
        return find("=", domain, 1).stream().findFirst();
    }

    private List<ClueCandidate> find(String how, String domain, int limit) {
        return sql
                .records(
                        limit,
                        Seen.class,
                        """
                        select s.domain, u.name, s.address, s.found_at
                        from unfiled_site s join unit u on u.id = s.provider_id
                        where s.domain %s ? and s.open_key is not null
                        and not exists (select 1 from unfiled_site t
                          where t.domain = s.domain and t.open_key is not null and t.id > s.id)
                        and exists (select 1 from domain_record r where r.domain = s.domain)
                        and not exists (select 1 from unfiled_clue c
                          where c.open_domain = s.domain)
                        and not %s order by s.domain"""
                                .formatted(how, filed.isFiled("s.domain")),
                        domain)
                .stream()
                .map(Seen::candidate)
                .toList();
    }

    /** Unfiled domain, as a provider saw it. */
    private record Seen(String domain, String provider, String address, Instant foundAt) {

        ClueCandidate candidate() {
            return new ClueCandidate(
                    domain, DomainNames.shown(domain), provider, address, Shanghai.date(foundAt));
        }
    }

    /**
     * Makes a clue of an unfiled domain and sends it to the bureau concerned.
     *
     * @param words the ministry's opinion, 4 to 1000 characters
     * @param named the bureau's province where the ministry chooses it, else null
     * @throws RequestRejected {@link DomainRefusal#CLUE_REFUSED} when the domain is not reported,
     *     is filed, or is a clue already, also of somebody who confirms it at the same moment
     * @throws RequestRejected {@link DomainRefusal#CLUE_WITHOUT_BUREAU} when neither provider nor
     *     registrant lead to a province
     */
    @Clause("20.3")
    @RolesAllowed(MINISTRY)
    public UnfiledClue confirm(String domain, String words, Province named) {
        String said = DecisionOpinion.of(words);
        DomainName name = DomainName.parse(domain);
        require("NOT_REPORTED", has("select 1 from domain_record r where r.domain = ?", name));
        require("FILED", !isFiled(name));
        require("CLUE_ALREADY", clues.open(List.of(name)).isEmpty());
        ClueRoute place =
                places.of(name, named)
                        .orElseThrow(() -> DomainRefusal.CLUE_WITHOUT_BUREAU.of(name.unicode()));
        LocalDate today = Shanghai.date(clock.instant());
        int days = settings.number("unfiled.bureau.workingDays", place.province(), today);
        UnfiledClue clue =
                new UnfiledClue(
                        name,
                        place,
                        said,
                        clock.instant(),
                        calendars.current().deadline(today, days).date());
        clues.add(clue);
        history.write(clue, Act.move("CONFIRM", null, ClueState.SENT, said, "20.3"));
        units.bureauOf(place.province())
                .ifPresent(
                        bureau ->
                                events.publish(
                                        bureau.id(),
                                        "UNFILED_CLUE_SENT",
                                        clue,
                                        null,
                                        Map.of("domain", clue.domain())));
        return clue;
    }

    /**
     * Clues in the order of ids: a bureau's own, the ministry sees all.
     *
     * @param state null for all
     */
    @Clause("20.3")
    @RolesAllowed({MINISTRY, REVIEWER})
    public List<UnfiledClue> list(ClueState state, long after, int limit) {
        return clues.list(ownProvince(), state, after, Math.max(1, Math.min(limit, MOST)));
    }

    /** Number of clues that {@link #list} gives, counted up to 1,001. */
    @Clause("20.3")
    @RolesAllowed({MINISTRY, REVIEWER})
    public int count(ClueState state) {
        return clues.count(ownProvince(), state);
    }

    /**
     * A clue of the caller's bureau; any clue for the ministry.
     *
     * @throws RequestRejected {@link DomainRefusal#CLUE_NOT_FOUND} when there is none, or it is
     *     another bureau's
     */
    @Clause("20.3")
    @RolesAllowed({MINISTRY, REVIEWER})
    public UnfiledClue show(Long id) {
        Province own = ownProvince();
        return hidden.unlessHidden(clues.find(id), clue -> own == null || clue.province() == own)
                .orElseThrow(() -> DomainRefusal.CLUE_NOT_FOUND.of(id));
    }

    /** The history of a clue; as {@link #show}. */
    @Clause("20.3")
    @RolesAllowed({MINISTRY, REVIEWER})
    public List<HistoryEntry> history(Long id) {
        return history.of(show(id));
    }

    /**
     * Ends a clue that the caller's bureau has handled, and tells the ministry.
     *
     * @param version as it was shown; null for whatever it is now
     * @param outcome a state that {@link ClueState#isOutcome may be stated}
     * @param words the bureau's opinion, 4 to 1000 characters
     * @throws RequestRejected {@link DomainRefusal#CLUE_STALE} when somebody concluded it meanwhile
     * @throws RequestRejected {@link DomainRefusal#UNFILED_STILL} when the outcome is FILED and
     *     there is no filing
     * @throws RequestRejected {@link DomainRefusal#CLUE_NOT_STOPPED} when the outcome is STOPPED
     *     and no provider reported that it stopped access
     * @throws RequestRejected {@link DomainRefusal#UNFILED_STATE_FORBIDS} when it has ended, or the
     *     outcome is none
     */
    @Clause("20.3")
    @RolesAllowed(REVIEWER)
    public UnfiledClue conclude(Long id, Integer version, ClueState outcome, String words) {
        String said = DecisionOpinion.of(words);
        UnfiledClue clue = show(id);
        clues.lock(clue);
        if (version != null && version != clue.version()) {
            throw DomainRefusal.CLUE_STALE.of(id);
        }
        if (outcome == ClueState.FILED && !isFiled(DomainName.parse(clue.domain()))) {
            throw DomainRefusal.UNFILED_STILL.of(clue.unicode());
        }
        if (!outcome.isOutcome()) {
            throw DomainRefusal.UNFILED_STATE_FORBIDS.of(clue.state(), outcome);
        }
        if (outcome == ClueState.STOPPED && !isStopped(clue.domain())) {
            throw DomainRefusal.CLUE_NOT_STOPPED.of(clue.unicode());
        }
        clue.end(outcome, said, clock.instant());
        history.write(clue, Act.move("CONCLUDE", ClueState.SENT, outcome, said, "20.3"));
        tellMinistry("UNFILED_CLUE_ENDED", clue);
        return clue;
    }

    /**
     * Ends a clue of the caller's bureau as one of enforcement takes its place, and tells the
     * ministry.
     *
     * @param version as it was shown; null for whatever it is now
     * @throws RequestRejected {@link DomainRefusal#CLUE_NOT_FOUND} when there is none, or it is
     *     another bureau's
     * @throws RequestRejected {@link DomainRefusal#CLUE_STALE} when somebody concluded it meanwhile
     * @throws RequestRejected {@link DomainRefusal#UNFILED_STATE_FORBIDS} when it has ended
     */
    @Clause("16.1")
    @RolesAllowed(REVIEWER)
    public UnfiledClue take(Long id, Integer version) {
        UnfiledClue clue = show(id);
        clues.lock(clue);
        if (version != null && version != clue.version()) {
            throw DomainRefusal.CLUE_STALE.of(id);
        }
        clue.end(ClueState.CASE_OPENED, null, clock.instant());
        history.write(clue, Act.move("TAKE", ClueState.SENT, ClueState.CASE_OPENED, null, "16.1"));
        tellMinistry("UNFILED_CLUE_TAKEN", clue);
        return clue;
    }

    private void tellMinistry(String event, UnfiledClue clue) {
        units.byCode(Authorities.MINISTRY)
                .ifPresent(
                        ministry ->
                                events.publish(
                                        ministry.id(),
                                        event,
                                        clue,
                                        null,
                                        Map.of(
                                                "domain",
                                                clue.domain(),
                                                "state",
                                                clue.state().name())));
    }

    private boolean isStopped(String domain) {
        return sql.any(
                "select 1 from unfiled_site s where s.domain = ? and s.state = 'STOPPED'", domain);
    }

    private boolean isFiled(DomainName name) {
        return !filed.filingsOf(name).isEmpty();
    }

    private boolean has(String question, DomainName name) {
        return sql.any(question, name.toString());
    }

    private static void require(String why, boolean held) {
        if (!held) {
            throw DomainRefusal.CLUE_REFUSED.of(why);
        }
    }

    /** The caller's province; null for the ministry. */
    private Province ownProvince() {
        Caller caller = callers.current();
        return caller.has(MINISTRY)
                ? null
                : caller.ownProvince().orElseThrow(() -> DomainRefusal.CLUE_NOT_FOUND.of(""));
    }
}
