package org.beian.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.beian.account.Callers;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.review.FiledScene;
import org.beian.notice.waiting.WaitingCase;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingList;
import org.beian.notice.waiting.WaitingPosition;

/**
 * Test fixture of what waits about filings: the in-tray of whoever is signed in, and what must be
 * so in the register while a matter waits.
 */
@Dependent
public class OpenMatters {

    private static final int MOST = 501;
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String CLEARING =
            """
            Clearing m where m.state = org.beian.cancellation.clearing.ClearingState.OPEN
            """;
    private static final String CANCELLATION =
            """
            Cancellation m where m.state =
            org.beian.cancellation.CancellationState.UNDER_REVIEW
            """;
    private static final String ORDER =
            """
            StopAccessNotice m where m.state = org.beian.access.notice.StopAccessState.OPEN
            """;
    private static final String REPLACEMENT =
            """
            AccessReplacement m where m.state =
            org.beian.access.replacement.ReplacementState.WAITING
            """;
    private static final String RELEASE =
            """
            DomainRelease m where m.state = org.beian.release.ReleaseState.UNDER_REVIEW
            """;

    private static final String TASK =
            """
            VerificationTask m where m.state = org.beian.supervision.VerificationTaskState.OPEN
            """;

    /** The provider serves the filing. */
    private static final String VERIFIABLE =
            TASK
                    + """
                    and exists (select a.id from IcpAccess a where a.subjectId = m.subjectId
                       and a.providerId = m.providerId
                       and a.state = org.beian.filing.register.RegisterState.ACTIVE)""";

    /** What is empty: a website without access, or a filing all of whose websites are cancelled. */
    private static final String EMPTY =
            CLEARING
                    + """
                    and (m.websiteId is null and exists (select s.id from IcpSubject s
                       where s.id = m.subjectId
                       and s.state = org.beian.filing.register.RegisterState.ACTIVE)
                       and not exists (select w.id from IcpWebsite w where w.subjectId = m.subjectId
                       and w.state <> org.beian.filing.register.RegisterState.CANCELLED)
                     or exists (select v.id from IcpWebsite v where v.id = m.websiteId
                       and v.state = org.beian.filing.register.RegisterState.WITHOUT_ACCESS))""";

    /** What may be resumed is in force, under whichever number. */
    private static final String RESUMABLE =
            ORDER
                    + """
                    and exists (select a.id from IcpAccess a where a.id = m.resumedAccessId
                       and a.providerId = m.providerId
                       and a.state = org.beian.filing.register.RegisterState.ACTIVE)""";

    /** What is to be cancelled is in force. */
    private static final String CANCELLABLE =
            CANCELLATION
                    + """
                    and exists (select s.id from IcpSubject s where s.id = m.part.subjectId
                       and s.state = org.beian.filing.register.RegisterState.ACTIVE)""";

    /** Both accesses are in force until the new one is open. */
    private static final String REPLACING =
            REPLACEMENT
                    + """
                    and exists (select a.id from IcpAccess a where a.id = m.endingAccessId
                       and a.state = org.beian.filing.register.RegisterState.ACTIVE)
                     and exists (select b.id from IcpAccess b where b.id = m.addedAccessId
                       and b.state = org.beian.filing.register.RegisterState.ACTIVE)""";

    /** The website holds the domain. */
    private static final String RELEASABLE =
            RELEASE
                    + """
                    and exists (select d.domain from IcpDomain d where d.domain = m.domain
                       and d.websiteId = m.websiteId)""";

    private static final Map<WaitingKind, String> SO =
            Map.ofEntries(
                    Map.entry(WaitingKind.EMPTY_FILING, EMPTY),
                    Map.entry(WaitingKind.CLEARING, EMPTY),
                    Map.entry(WaitingKind.CANCELLATION, CANCELLABLE),
                    Map.entry(WaitingKind.HEARING, CANCELLABLE),
                    Map.entry(WaitingKind.STOP_ACCESS, ORDER),
                    Map.entry(WaitingKind.RESUME_ACCESS, RESUMABLE),
                    Map.entry(WaitingKind.OWN_REPLACEMENT, REPLACING),
                    Map.entry(WaitingKind.REPLACEMENT_TO_OPEN, REPLACING),
                    Map.entry(WaitingKind.RELEASE, RELEASABLE),
                    Map.entry(WaitingKind.RELEASE_HEARING, RELEASABLE),
                    Map.entry(WaitingKind.VERIFICATION_TASK, VERIFIABLE),
                    Map.entry(WaitingKind.VERIFICATION_OVERDUE, VERIFIABLE));

    /** What waits of a filing, whoever has to act on it. */
    private static final Map<String, String> OF_FILING =
            Map.of(
                    "CLEARING", CLEARING + "and m.subjectId = :of",
                    "CANCELLATION", CANCELLATION + "and m.part.subjectId = :of",
                    "STOP_ACCESS_NOTICE",
                            ORDER
                                    + "and exists (select a.id from IcpAccess a"
                                    + " where a.subjectId = :of"
                                    + " and (a.id = m.accessId or a.id = m.resumedAccessId))",
                    "ACCESS_REPLACEMENT", REPLACEMENT + "and m.subjectId = :of",
                    "VERIFICATION_TASK", TASK + "and m.subjectId = :of",
                    "DOMAIN_RELEASE", RELEASE + "and m.subjectId = :of");

    @Inject WaitingList waiting;
    @Inject EntityManager em;
    @Inject Callers callers;

    /**
     * Cases of a kind in the in-tray of the caller.
     *
     * @param dated whether the kind has a last day
     * @param after those without a last day begin behind this id
     */
    List<WaitingCase> inTray(WaitingKind kind, boolean dated, long after, LongPredicate wanted) {
        WaitingPosition from =
                dated ? WaitingPosition.START : new WaitingPosition(NEVER, kind, after);
        List<WaitingCase> all = new ArrayList<>();
        List<WaitingCase> part = waiting.next(kind, from, MOST);
        while (!part.isEmpty()) {
            part.stream().filter(each -> wanted.test(each.id())).forEach(all::add);
            WaitingPosition end = part.get(part.size() - 1).position();
            part = part.size() < MOST ? List.of() : waiting.next(kind, end, MOST);
        }
        return all;
    }

    /**
     * Types and ids of what waits about filings in the in-tray of the caller.
     *
     * @param own which of them are asserted to be open
     */
    public TreeSet<String> inTray(Predicate<String> own) {
        TreeSet<String> all = new TreeSet<>();
        for (WaitingKind kind : SO.keySet()) {
            if (kind.isOf(callers.current())) {
                for (WaitingCase each : inTray(kind, true, 0, any -> true)) {
                    String key = key(kind.caseType(), each.id());
                    if (own.test(key)) {
                        assertOpen(List.of(each));
                    }
                    all.add(key);
                }
            }
        }
        return all;
    }

    private static String key(String type, Object id) {
        return type + " " + id;
    }

    /** Asserts of the cases in the in-tray of the caller that they lead to open matters. */
    public void assertOpen(List<WaitingCase> cases) {
        FiledScene.inNew(
                () -> {
                    cases.forEach(this::assertOpen);
                    return null;
                });
    }

    private void assertOpen(WaitingCase one) {
        assertThat(one.kind().one(callers.current(), one)).contains(one.place());
        String so = SO.get(one.kind());
        if (so != null) {
            assertThat(
                            em.createQuery("select m.id from " + so + " and m.id = :id", Long.class)
                                    .setParameter("id", one.id())
                                    .getResultList())
                    .as(one.toString())
                    .containsExactly(one.id());
        }
    }

    /** Types and ids of what waits of a filing. */
    public TreeSet<String> of(IcpSubject subject) {
        TreeSet<String> all = new TreeSet<>();
        OF_FILING.forEach(
                (type, of) ->
                        em.createQuery("select m.id from " + of, Long.class)
                                .setParameter("of", subject.id())
                                .getResultList()
                                .forEach(id -> all.add(key(type, id))));
        return all;
    }
}
