package org.beian.notice.waiting;

import static org.beian.account.Roles.ADMIN;
import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.CONTENT_DEPARTMENT;
import static org.beian.account.Roles.DEPARTMENT;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.OPERATOR;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;
import static org.beian.account.Roles.UNIT_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.law.Clause;

/**
 * In-tray of the caller: what waits for its unit, its authority or its role, from all procedures by
 * deadline; paged by key.
 */
@Stateless
@RolesAllowed({
    SPONSOR,
    PROVIDER,
    CLERK,
    REVIEWER,
    MINISTRY,
    IP_UNIT,
    REGISTRY,
    REGISTRAR,
    DEPARTMENT,
    CONTENT_DEPARTMENT,
    UNIT_ADMIN,
    OPERATOR,
    ADMIN
})
public class WaitingList {

    private static final int MOST = 501;

    @Inject WaitingQueries queries;
    @Inject Callers callers;

    /**
     * What waits behind a position.
     *
     * @param kind null for all kinds
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause({"B1", "8.8"})
    public List<WaitingCase> next(WaitingKind kind, WaitingPosition after, int limit) {
        Caller caller = callers.current();
        int most = Math.max(1, Math.min(limit, MOST));
        return WaitingKind.of(caller).stream()
                .filter(each -> kind == null || each == kind)
                .flatMap(each -> queries.next(each, caller, after, most).stream())
                .sorted(Comparator.comparing(WaitingCase::position))
                .limit(most)
                .toList();
    }

    /** Numbers of what waits, of each kind that may wait for the caller. */
    @Clause({"B1", "8.8"})
    public Map<WaitingKind, WaitingCounts> counts() {
        Caller caller = callers.current();
        Map<WaitingKind, WaitingCounts> counts = new EnumMap<>(WaitingKind.class);
        WaitingKind.of(caller).forEach(kind -> counts.put(kind, queries.counts(kind, caller)));
        return counts;
    }
}
