package org.beian.fact;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.code.CodeTables;
import org.beian.law.RequestRejected;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/** Reading of facts and of their changes, for those who keep them: each sees all of them. */
@Stateless
public class FactReading {

    private static final int MOST = 500;

    @Inject FactTables tables;
    @Inject FactChecks checks;
    @Inject FactChanges changes;
    @Inject CodeTables codes;
    @Inject History history;
    @Inject Callers callers;

    /**
     * Versions in the order of facts and days.
     *
     * @param after the version behind which they begin, or null
     * @param limit at most 500
     */
    @RolesAllowed({OPERATOR, MINISTRY})
    public List<FactVersion> list(FactFilter filter, FactVersion after, int limit) {
        return matching(filter)
                .filter(one -> after == null || one.compareTo(after) > 0)
                .limit(Math.max(1, Math.min(limit, MOST)))
                .toList();
    }

    @RolesAllowed({OPERATOR, MINISTRY})
    public long count(FactFilter filter) {
        return matching(filter).count();
    }

    private Stream<FactVersion> matching(FactFilter filter) {
        LocalDate today = checks.today();
        return tables.of(filter.kind()).all().stream()
                .filter(one -> empty(filter.scope()) || one.key().scope().equals(filter.scope()))
                .filter(one -> filter.period() == null || one.periodOn(today) == filter.period());
    }

    private static boolean empty(String scope) {
        return scope == null || scope.isEmpty();
    }

    /** Names of the code tables. */
    @RolesAllowed({OPERATOR, MINISTRY})
    public List<String> codeTables() {
        return codes.names();
    }

    /** All versions of a fact, the first one first; empty while it has none. */
    @RolesAllowed({OPERATOR, MINISTRY})
    public List<FactVersion> versions(FactKey key) {
        return tables.versions(key);
    }

    /** Whether the caller keeps this fact. */
    @RolesAllowed({OPERATOR, MINISTRY})
    public boolean isKept(FactKey key) {
        return tables.isKeptBy(callers.current(), key);
    }

    /** Whether the fact may end without another version. */
    @RolesAllowed({OPERATOR, MINISTRY})
    public boolean mayEnd(FactKey key) {
        return tables.of(key.kind()).mayEnd(key);
    }

    /** The first day on which a change of this fact may act. */
    @RolesAllowed({OPERATOR, MINISTRY})
    public LocalDate earliest(FactKey key) {
        return checks.earliest(key);
    }

    /** The latest changes of a fact, at most 500, the latest first. */
    @RolesAllowed({OPERATOR, MINISTRY})
    public List<FactChange> changes(FactKey key) {
        return changes.of(key, Long.MAX_VALUE, MOST);
    }

    /** Changes of a kind that wait for a second person, the latest first, at most 500. */
    @RolesAllowed({OPERATOR, MINISTRY})
    public List<FactChange> proposed(FactKind kind) {
        return changes.in(kind, FactChangeState.PROPOSED, Long.MAX_VALUE, MOST);
    }

    /**
     * Acts on a change, the first one first.
     *
     * @throws RequestRejected {@link FactRefusal#FACT_CHANGE_UNKNOWN} when there is none
     */
    @RolesAllowed({OPERATOR, MINISTRY})
    public List<HistoryEntry> history(Long id) {
        return history.of(
                Optional.ofNullable(changes.find(id))
                        .orElseThrow(FactRefusal.FACT_CHANGE_UNKNOWN::of));
    }
}
