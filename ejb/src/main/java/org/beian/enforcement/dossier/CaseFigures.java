package org.beian.enforcement.dossier;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.beian.account.AccountRepository;
import org.beian.enforcement.CaseState;
import org.beian.law.Clause;
import org.beian.party.Units;
import org.beian.value.Authority;

/** Figures of cases: a bureau its own, the ministry over all bureaus (16.3). */
@Stateless
@RolesAllowed({CLERK, REVIEWER, MINISTRY})
public class CaseFigures {

    private static final String OPEN = " and c.outcome.at is null";

    @Inject CaseQuery query;
    @Inject AccountRepository accounts;
    @Inject Units units;

    /** The figures of the caller's cases. */
    @Clause("16.3")
    public CaseCounts figures() {
        Map<CaseState, Long> byState = new EnumMap<>(CaseState.class);
        query.counts("c.state", "")
                .forEach((state, count) -> byState.put((CaseState) state, count));
        Map<String, Long> byBureau = named("c.authority", OPEN, this::bureau);
        return new CaseCounts(
                sum(byBureau),
                sum(named("c.authority", OPEN + " and c.actBy < :today", this::bureau)),
                named("c.accusation.violation", OPEN, Function.identity()),
                byOfficer(),
                byState,
                byBureau);
    }

    /** Two officers of one name are told apart by their user names. */
    private Map<String, Long> byOfficer() {
        Map<String, Long> counts = named("c.officers.first", OPEN, Function.identity());
        named("c.officers.second", OPEN, Function.identity())
                .forEach((username, count) -> counts.merge(username, count, Long::sum));
        Map<String, String> names = accounts.names(counts.keySet());
        Map<String, Long> named = new TreeMap<>();
        counts.forEach(
                (username, count) -> {
                    String name = names.getOrDefault(username, username);
                    boolean alone = Collections.frequency(names.values(), name) <= 1;
                    named.put(alone ? name : name + " " + username, count);
                });
        return named;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> named(
            String expression, String condition, Function<String, String> name) {
        Map<String, Long> named = new TreeMap<>();
        query.counts(expression, condition)
                .forEach((key, count) -> named.merge(name.apply((String) key), count, Long::sum));
        return named;
    }

    private String bureau(String code) {
        return units.nameOf(Authority.ofCode(code)).orElse(code);
    }
}
