package org.beian.enforcement.clue;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.unfiled.ClueState;
import org.beian.domainregister.unfiled.UnfiledClue;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueSource;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.view.FollowedClue;
import org.beian.enforcement.clue.view.UnfiledCluePhase;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.persistence.BoundedCount;
import org.beian.value.Province;

/**
 * List of the clues on unfiled domains with what their bureaus did: a bureau's own, the ministry
 * sees all (20.3).
 */
@Stateless
@RolesAllowed({MINISTRY, REVIEWER})
public class FollowedClues {

    private static final int MOST = 500;

    @Inject EntityManager em;
    @Inject UnfiledClues clues;
    @Inject Callers callers;

    /**
     * Clues in the order of ids.
     *
     * @param phase null for all
     * @param after only ids above this one; 0 for the first page
     * @param limit 1 to 500, else the nearer of the two
     */
    @Clause("20.3")
    public List<FollowedClue> list(UnfiledCluePhase phase, long after, int limit) {
        return followed(
                query(phase, after, "c", " order by c.id", UnfiledClue.class)
                        .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                        .getResultList());
    }

    /**
     * The same by what the bureau said of them.
     *
     * @param state null for all
     */
    @Clause("20.3")
    public List<FollowedClue> ofState(ClueState state, long after, int limit) {
        return followed(clues.list(state, after, limit));
    }

    /** Number of clues that {@link #list} gives, counted up to 1,001. */
    @Clause("20.3")
    public int count(UnfiledCluePhase phase) {
        return BoundedCount.of(query(phase, 0, "c.id", "", Long.class));
    }

    /**
     * A clue of the caller's bureau; any clue for the ministry.
     *
     * @throws RequestRejected {@link DomainRefusal#CLUE_NOT_FOUND} when there is none, or it is
     *     another bureau's
     */
    @Clause("20.3")
    public FollowedClue show(Long id) {
        return followed(List.of(clues.show(id))).get(0);
    }

    private <T> TypedQuery<T> query(
            UnfiledCluePhase phase, long after, String what, String order, Class<T> type) {
        boolean all = callers.current().has(MINISTRY);
        TypedQuery<T> query =
                em.createQuery(
                                "select %s from UnfiledClue c where c.id > :after%s%s%s"
                                        .formatted(
                                                what,
                                                all ? "" : " and c.province = :province",
                                                phase == null ? "" : " and " + phase.condition(),
                                                order),
                                type)
                        .setParameter("after", after);
        return all
                ? query
                : query.setParameter(
                        "province",
                        callers.current().ownProvince().map(Province::regionCode).orElse(""));
    }

    private List<FollowedClue> followed(List<UnfiledClue> found) {
        Map<Long, Long> sources =
                found(
                                "select s from ClueSource s where s.causeId in :ids and s.kind = "
                                        + SourceKind.class.getName()
                                        + ".UNFILED_CLUE order by s.id",
                                found.stream()
                                        .filter(clue -> clue.state() == ClueState.CASE_OPENED)
                                        .map(UnfiledClue::id)
                                        .toList(),
                                ClueSource.class)
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        ClueSource::causeId,
                                        ClueSource::clueId,
                                        (first, second) -> first));
        Map<Long, Clue> taken =
                found("select e from Clue e where e.id in :ids", sources.values(), Clue.class)
                        .stream()
                        .collect(Collectors.toMap(Clue::id, Function.identity()));
        Map<Long, EnforcementCase> opened =
                found(
                                "select k from EnforcementCase k where k.id in :ids",
                                taken.values().stream()
                                        .map(Clue::openedCase)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                EnforcementCase.class)
                        .stream()
                        .collect(Collectors.toMap(EnforcementCase::id, Function.identity()));
        return found.stream()
                .map(
                        clue -> {
                            Clue its = taken.get(sources.get(clue.id()));
                            Long number = its == null ? null : its.openedCase();
                            return followed(clue, its, number == null ? null : opened.get(number));
                        })
                .toList();
    }

    private FollowedClue followed(UnfiledClue clue, Clue taken, EnforcementCase opened) {
        Caller caller = callers.current();
        boolean own =
                taken != null
                        && caller.authority()
                                .filter(
                                        (opened == null ? taken.authority() : opened.authority())
                                                ::equals)
                                .isPresent();
        return new FollowedClue(clue, taken, opened, own || caller.has(MINISTRY));
    }

    private <T> List<T> found(String query, Collection<Long> ids, Class<T> type) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(query, type).setParameter("ids", ids).getResultList();
    }
}
