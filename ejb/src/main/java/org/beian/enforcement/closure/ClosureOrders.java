package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.access.notice.ReportedExecution;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessOrders;
import org.beian.access.notice.StopAccessRepository;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.closure.AssistanceLetters.Occasion;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Execution of a decision to close a website, in the transaction of the act that it follows from:
 * notices to providers, requests to the bureaus of other provinces (16.4, 16.5); and the way back
 * where the decision is revoked.
 */
@ApplicationScoped
public class ClosureOrders {

    @Inject ClosedAccesses accesses;
    @Inject AssistanceRepository assistances;
    @Inject AssistanceDeadlines limits;
    @Inject AssistanceLetters letters;
    @Inject AssistanceNotices told;
    @Inject StopAccessRepository notices;
    @Inject StopAccessOrders orders;
    @Inject Letters archive;
    @Inject History history;
    @Inject Clock clock;

    /** Carries out a decision of closure that was served. */
    @Clause({"16.4", "16.5"})
    public void execute(EnforcementCase decided) {
        String citation = citation(decided);
        List<ClosedAccesses.Closed> closed = accesses.of(decided);
        closed.stream()
                .filter(each -> each.elsewhere() == null)
                .flatMap(
                        each ->
                                accesses
                                        .order(each.access(), decided.authority(), citation)
                                        .stream())
                .forEach(order -> orders.issueAnew(order, decided));
        byBureau(closed).forEach((to, wanted) -> ask(decided, to, wanted, citation));
    }

    private String citation(EnforcementCase decided) {
        return archive.find(decided.decision().letterId()).orElseThrow().number();
    }

    private static Map<Province, List<AssistanceAccess>> byBureau(
            List<ClosedAccesses.Closed> closed) {
        return closed.stream()
                .filter(each -> each.elsewhere() != null)
                .sorted(Comparator.comparing(ClosedAccesses.Closed::elsewhere))
                .collect(
                        Collectors.groupingBy(
                                ClosedAccesses.Closed::elsewhere,
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        ClosedAccesses.Closed::access, Collectors.toList())));
    }

    private void ask(
            EnforcementCase decided, Province to, List<AssistanceAccess> wanted, String citation) {
        Instant now = clock.instant();
        Authority asked = Authority.bureauOf(to);
        LocalDate due = limits.until(asked, Shanghai.date(now));
        Assistance sent = new Assistance(decided, asked, wanted, citation, now, due);
        assistances.add(sent);
        Letter letter = letters.issue(sent, Occasion.SENT);
        sent.announcedBy(letter);
        history.write(
                sent,
                Act.move("ASK_ASSISTANCE", null, sent.state(), letter.number(), "16.5"),
                sent,
                letter);
        told.sent(sent, letter);
    }

    /**
     * Whether nobody has to report, to answer or to reply any more; what came of it is for the
     * officers.
     */
    @Clause({"16.4", "16.5"})
    public boolean isDone(EnforcementCase decided) {
        return notices(decided).stream().noneMatch(StopAccessNotice::isOutstanding)
                && requests(decided).noneMatch(each -> each.state().isPending());
    }

    /** The requests that the decision led to, and not one that it took the place of. */
    private Stream<Assistance> requests(EnforcementCase decided) {
        return assistances.ofCase(decided.id()).stream()
                .filter(each -> isOf(decided, each.sentAt()));
    }

    private static boolean isOf(EnforcementCase decided, Instant ordered) {
        Instant since = decided.decision().at();
        return since == null || !ordered.isBefore(since);
    }

    /** The last day on which a provider carried it out, else that of its service; once done. */
    @Clause({"16.4", "16.5"})
    public Optional<LocalDate> doneOn(EnforcementCase decided) {
        return isDone(decided)
                ? notices(decided).stream()
                        .map(StopAccessNotice::execution)
                        .filter(report -> !report.isReturned())
                        .map(ReportedExecution::executedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(Shanghai::date)
                        .or(() -> Optional.of(decided.decision().servedOn()))
                : Optional.empty();
    }

    /** The notices that its closure led to, at the bureau itself and at others, by provider. */
    @Clause({"16.4", "16.5"})
    public List<StopAccessNotice> notices(EnforcementCase decided) {
        return Stream.concat(
                        notices.causedBy(decided).stream(),
                        requests(decided).flatMap(each -> notices.causedBy(each).stream()))
                .filter(notice -> isOf(decided, notice.issuedAt()))
                .sorted(
                        Comparator.comparing(StopAccessNotice::providerId)
                                .thenComparing(StopAccessNotice::id))
                .toList();
    }

    /** Keys of the filed accesses that were to be stopped. */
    @Clause({"16.4", "16.5"})
    public List<Long> accesses(EnforcementCase decided) {
        return Stream.concat(
                        notices(decided).stream().map(StopAccessNotice::accessId),
                        requests(decided)
                                .flatMap(each -> each.accesses().stream())
                                .map(AssistanceAccess::accessId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * Undoes a closure, as its decision was revoked: notices that wait and requests are taken back,
     * access that was stopped may be resumed. What was cancelled is in force again before.
     */
    @Clause({"16.4", "16.5"})
    public void revoke(EnforcementCase decided) {
        // notices first, as whoever reports on one locks it before the request behind it
        locked(decided);
        requests(decided).forEach(this::revoke);
        // with those that a bureau ordered just before its request was taken back
        locked(decided).forEach(orders::undo);
    }

    private List<StopAccessNotice> locked(EnforcementCase decided) {
        return notices(decided).stream()
                .flatMap(notice -> notices.lock(notice.id()).stream())
                .toList();
    }

    private void revoke(Assistance sent) {
        Assistance request = assistances.locked(sent.id());
        if (request.state() == AssistanceState.REVOKED
                || request.state() == AssistanceState.DECLINED) {
            return;
        }
        AssistanceState before = request.state();
        request.revoke(clock.instant());
        Letter letter = letters.issue(request, Occasion.REVOKED);
        history.write(
                request,
                Act.move("REVOKE_ASSISTANCE", before, request.state(), letter.number(), "16.5"),
                request,
                letter);
        told.revoked(request, letter);
    }
}
