package org.beian.notice.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What waits for the caller's unit and letters tell of that are about another case. */
    public Map<Long, List<WaitingCase>> toldBy(Caller caller, Collection<Long> letters) {
        Map<Long, List<WaitingCase>> found = new HashMap<>();
        told(caller)
                .forEach(
                        kind ->
                                queries.toldBy(kind, letters)
                                        .forEach(
                                                (letter, ids) ->
                                                        found.computeIfAbsent(
                                                                        letter,
                                                                        none -> new ArrayList<>())
                                                                .addAll(
                                                                        queries.among(
                                                                                kind, caller,
                                                                                ids))));
        return found;
    }

    /**
     * Condition in JPQL that something waits for a unit, {@code :unit}, in the case that a letter
     * is about, or of which it tells. It may name the day, {@code :today}.
     *
     * @param caseTypes of the cases that may be asked for
     * @param type expression of the type of the case
     * @param id expression of its id
     * @param letter expression of the id of the letter
     */
    public String condition(
            Caller caller, Set<String> caseTypes, String type, String id, String letter) {
        return Stream.concat(
                        kinds(caller, caseTypes)
                                .map(
                                        kind ->
                                                "%s = '%s' and ".formatted(type, kind.caseType())
                                                        + waits(kind, id, "w.id")),
                        told(caller)
                                .map(
                                        kind ->
                                                waits(
                                                        kind,
                                                        letter,
                                                        queries.letter(kind).orElseThrow())))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String waits(WaitingKind kind, String what, String among) {
        WaitingQuery query = queries.of(kind);
        return "%s in (select %s from %s where (%s) and %s = :unit)"
                .formatted(what, among, query.from(), query.where(), query.owner());
    }

    private Stream<WaitingKind> kinds(Caller caller, Set<String> caseTypes) {
        return ofUnit(caller).filter(kind -> caseTypes.contains(kind.caseType()));
    }

    private Stream<WaitingKind> told(Caller caller) {
        return ofUnit(caller).filter(kind -> queries.letter(kind).isPresent());
    }

    private Stream<WaitingKind> ofUnit(Caller caller) {
        return WaitingKind.of(caller).stream().filter(kind -> queries.of(kind).whom() == Whom.UNIT);
    }
}
