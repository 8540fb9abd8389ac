package org.beian.walk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.Roles;
import org.beian.filing.review.FiledScene;
import org.beian.notice.waiting.WaitingCase;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingList;
import org.beian.notice.waiting.WaitingPosition;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingQuery.Whom;
import org.beian.notice.waiting.WaitingWork;
import org.beian.party.Unit;
import org.beian.value.Province;

/**
 * Test fixture that reads the in-trays of all who may have to act on the filing of a walk: all of
 * sponsor and providers, which have nothing else, and what came since at the bureaus.
 */
@Dependent
class Trays {

    /** Ids from here on are of rows that other tests wrote themselves. */
    static final long FAR = 1_000_000_000;

    private static final int MOST = 501;

    /** Kinds that are told apart by what they are about. */
    private static final Set<WaitingKind> NAMED =
            EnumSet.of(WaitingKind.STOP_ACCESS, WaitingKind.RESUME_ACCESS);

    @Inject WaitingList waiting;
    @Inject OpenMatters matters;
    @Inject @Any Instance<WaitingWork> sources;
    @Inject EntityManager em;

    /** Newest case of each kind of the bureaus before the walk. */
    private final Map<WaitingKind, Long> before = new EnumMap<>(WaitingKind.class);

    /** Kinds of the bureaus that have a last day. */
    private final Set<WaitingKind> dated = EnumSet.noneOf(WaitingKind.class);

    /** What the bureaus had before is left out. */
    void begin() {
        for (WaitingWork source : sources) {
            source.queries().forEach(this::know);
        }
    }

    private void know(WaitingKind kind, WaitingQuery query) {
        if (query.whom() != Whom.AUTHORITY) {
            return;
        }
        Long newest =
                FiledScene.inNew(
                        () ->
                                em.createQuery(
                                                "select max(w.id) from "
                                                        + query.from()
                                                        + " where w.id < "
                                                        + FAR,
                                                Long.class)
                                        .getSingleResult());
        before.put(kind, newest == null ? 0 : newest);
        if (query.deadline() != null) {
            dated.add(kind);
        }
    }

    /** What waits for whom, in the lines of the model and the order of the texts. */
    List<String> of(Walk walk) {
        List<String> all = new ArrayList<>();
        walk.actors.forEach((party, unit) -> all.addAll(of(walk, party, unit)));
        return all.stream().sorted().toList();
    }

    private List<String> of(Walk walk, String party, Unit unit) {
        boolean authority = Walk.PROVINCES.stream().map(Province::name).anyMatch(party::equals);
        String role =
                authority
                        ? Roles.REVIEWER
                        : walk.providers.containsKey(party) ? Roles.PROVIDER : Roles.SPONSOR;
        walk.scene.filed.become(unit, role);
        List<WaitingCase> cases =
                authority
                        ? before.keySet().stream().flatMap(this::fresh).toList()
                        : waiting.next(null, WaitingPosition.START, MOST);
        matters.assertOpen(cases);
        return cases.stream()
                .map(
                        each ->
                                Told.matterLine(
                                        NAMED.contains(each.kind())
                                                ? each.kind() + " " + each.subject()
                                                : each.kind().name(),
                                        party))
                .toList();
    }

    private Stream<WaitingCase> fresh(WaitingKind kind) {
        long last = before.get(kind);
        return matters
                .inTray(kind, dated.contains(kind), last, id -> id > last && id < FAR)
                .stream();
    }
}
