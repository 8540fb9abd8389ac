package org.beian.notice.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingQuery.Whom;

/**
 * Lookup of what waits for a unit in cases that something else leads to, such as the letters about
 * them (8.8).
 */
@ApplicationScoped
@Clause("8.8")
public class WaitingOnCases {

    @Inject WaitingQueries queries;

    /** What waits for the caller's unit in some cases of a type, of each kind by deadline. */
    public List<WaitingCase> in(Caller caller, String caseType, Collection<Long> ids) {
        return kinds(caller, Set.of(caseType))
                .flatMap(kind -> queries.among(kind, caller, ids).stream())
                .toList();
    }

    /**
     * Condition in JPQL that something waits for a unit, {@code :unit}, in a case. It may name the
     * day, {@code :today}.
     *
     * @param caseTypes of the cases that may be asked for
     * @param type expression of the type of the case
     * @param id expression of its id
     */
    public String condition(Caller caller, Set<String> caseTypes, String type, String id) {
        return kinds(caller, caseTypes)
                .map(
                        kind -> {
                            WaitingQuery query = queries.of(kind);
                            return "%s = '%s' and %s in (select w.id from %s where (%s) and %s = :unit)"
                                    .formatted(
                                            type,
                                            kind.caseType(),
                                            id,
                                            query.from(),
                                            query.where(),
                                            query.owner());
                        })
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private Stream<WaitingKind> kinds(Caller caller, Set<String> caseTypes) {
        return WaitingKind.of(caller).stream()
                .filter(kind -> caseTypes.contains(kind.caseType()))
                .filter(kind -> queries.of(kind).whom() == Whom.UNIT);
    }
}
