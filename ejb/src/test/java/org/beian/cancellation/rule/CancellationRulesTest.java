package org.beian.cancellation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.filing.application.FiledPart;
import org.beian.filing.rule.UntrueDatum;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.rule.RuleBook;
import org.beian.rule.Severities;
import org.beian.rule.Severity;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule on cancellations, in memory: an application that it alone refuses. */
@Clause({"15.1", "15.2"})
class CancellationRulesTest {

    private static final RuleBook<CancellationCheck> BOOK =
            new RuleBook<>(
                    List.of(
                            new AccessRemainsAfter(),
                            new CancellationDocumentsKnown(),
                            new CancellationMandate(),
                            new CancellationMandateInForce(),
                            new CancellationReasonGiven(),
                            new CancellationReferencePlain(),
                            new CancelledAccessKnown(),
                            new CancelledFilingKnown(),
                            new CancelledNotKnownUntrue(),
                            new CancelledNumberOfKind(),
                            new NoOpenCancellation(),
                            new NoPendingChange(),
                            new NoWaitingMove(),
                            new NotCancelledYet(),
                            new OwnMotionFacts(),
                            new OwnMotionPaper(),
                            new WithdrawalDay(),
                            new WithdrawalSponsorTold()),
                    Severities.always(Severity.REFUSE));

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FILED = LocalDate.of(2026, 11, 2);

    private static final List<String> MOVES = List.of("京ICP备2026000001号-1");
    private static final CancellationKind SUBJECT = CancellationKind.CANCEL_SUBJECT;
    private static final CancellationKind WEBSITE = CancellationKind.CANCEL_WEBSITE;
    private static final CancellationKind ACCESS = CancellationKind.CANCEL_ACCESS;

    /** An application with the code of the one rule that refuses it, and where; null for none. */
    private record Case(String code, String pointer, CancellationCheck check) {

        @Override
        public String toString() {
            return code + " " + pointer + " " + check.request().kind();
        }
    }

    private static CancellationRequest request(
            CancellationKind kind, boolean mandate, String reason, String... documents) {
        return new CancellationRequest(
                kind,
                "京ICP备2026000001号",
                null,
                reason,
                mandate,
                Stream.of(documents)
                        .map(id -> new CancellationDocument(id, CancellationDocument.MANDATE))
                        .toList(),
                null,
                null);
    }

    private static CancellationCheck referred(String reference) {
        CancellationRequest request =
                new CancellationRequest(
                        SUBJECT,
                        "京ICP备2026000001号",
                        null,
                        "示例：不再开办",
                        false,
                        List.of(),
                        reference,
                        null);
        return new CancellationCheck(request, false, Set.of(), subject(), TODAY);
    }

    private static CancellationCheck sponsor(CancellationKind kind, TargetFacts target) {
        return new CancellationCheck(
                request(kind, false, "示例：不再开办"), false, Set.of(), target, TODAY);
    }

    private static CancellationCheck provider(
            CancellationKind kind, boolean mandate, TargetFacts target, String... documents) {
        return new CancellationCheck(
                request(kind, mandate, "示例：不再开办", documents), true, Set.of("own"), target, TODAY);
    }

    private static CancellationCheck ownMotion(String facts, String... papers) {
        return ownMotion(website(), facts, papers);
    }

    private static CancellationCheck ownMotion(TargetFacts target, String facts, String... papers) {
        return new CancellationCheck(
                request(WEBSITE, false, "示例：信息不真实", papers),
                false,
                Set.of("own"),
                target,
                TODAY,
                facts);
    }

    /** Of the last access, without mandate. */
    private static CancellationCheck withdrawal(LocalDate day, String... proofs) {
        return withdrawal(access(true, false), day, proofs);
    }

    private static CancellationCheck withdrawal(
            TargetFacts target, LocalDate day, String... proofs) {
        CancellationRequest request =
                new CancellationRequest(
                        ACCESS,
                        "京ICP备2026000001号-1",
                        null,
                        "示例：客户已离开",
                        false,
                        Stream.of(proofs)
                                .map(
                                        id ->
                                                new CancellationDocument(
                                                        id, CancellationDocument.SPONSOR_TOLD))
                                .toList(),
                        null,
                        day);
        return new CancellationCheck(request, true, Set.of("own"), target, TODAY);
    }

    private static TargetFacts subject() {
        return facts(false, false, false, false, false);
    }

    private static TargetFacts website() {
        return facts(true, false, false, false, true);
    }

    private static TargetFacts access(boolean own, boolean remains) {
        return facts(true, true, own, false, remains);
    }

    private static TargetFacts facts(
            boolean website, boolean access, boolean own, boolean cancelled, boolean remains) {
        return new TargetFacts(
                true, website, access, own, cancelled, remains, false, List.of(), List.of(),
                List.of(), List.of(), FILED);
    }

    private static TargetFacts revoked() {
        return new TargetFacts(
                true, true, false, false, false, true, true, List.of(), List.of(), List.of(),
                List.of(), FILED);
    }

    /** The applicant reported a datum of it as untrue, and is one of several that give access. */
    private static TargetFacts reported() {
        UntrueDatum name =
                new UntrueDatum(
                        903L,
                        FiledPart.subject("京ICP备2026000001号"),
                        FILED,
                        "示例公司",
                        content -> true);
        return new TargetFacts(
                true,
                true,
                true,
                true,
                false,
                true,
                false,
                List.of(name),
                List.of(),
                List.of(),
                List.of(),
                FILED);
    }

    private static TargetFacts busy(
            List<String> cancellations, List<String> changes, List<String> moves) {
        return new TargetFacts(
                true,
                true,
                false,
                false,
                false,
                true,
                false,
                List.of(),
                cancellations,
                changes,
                moves,
                FILED);
    }

    static List<Case> cases() {
        return Stream.of(passed(), refused(), refusedAsKnown(), refusedOfOneSide())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> passed() {
        return List.of(
                new Case(null, null, sponsor(SUBJECT, subject())),
                new Case(null, null, sponsor(WEBSITE, website())),
                new Case(null, null, sponsor(ACCESS, access(false, true))),
                new Case(null, null, provider(SUBJECT, true, subject(), "own")),
                new Case(null, null, provider(WEBSITE, true, website(), "own")),
                new Case(null, null, provider(ACCESS, true, access(false, true), "own")),
                new Case(null, null, ownMotion("示例：电话为空号", "own")),
                new Case(
                        null,
                        null,
                        ownMotion(busy(List.of(), List.of(), MOVES), "示例：电话为空号", "own")),
                new Case(null, null, sponsor(WEBSITE, reported())),
                new Case(null, null, withdrawal(reported(), TODAY, "own")),
                new Case(null, null, withdrawal(FILED, "own")),
                new Case(null, null, withdrawal(TODAY, "own")));
    }

    private static List<Case> refused() {
        return List.of(
                new Case(
                        "CANCELLATION_FILING_KNOWN",
                        "/filingNumber",
                        sponsor(SUBJECT, TargetFacts.unknown(false))),
                new Case(
                        "CANCELLATION_NUMBER_OF_KIND",
                        "/filingNumber",
                        sponsor(WEBSITE, subject())),
                new Case(
                        "CANCELLATION_NUMBER_OF_KIND",
                        "/filingNumber",
                        sponsor(SUBJECT, website())),
                new Case("CANCELLATION_NUMBER_OF_KIND", "/kind", sponsor(null, website())),
                new Case("CANCELLATION_ACCESS_KNOWN", "/access", sponsor(ACCESS, website())),
                new Case(
                        "CANCELLATION_LEAVES_ACCESS",
                        "/kind",
                        sponsor(ACCESS, access(false, false))),
                new Case(
                        "CANCELLATION_LEAVES_ACCESS",
                        "/kind",
                        provider(ACCESS, true, access(true, false), "own")),
                new Case("CANCELLATION_MANDATE", "/mandate", provider(SUBJECT, true, subject())),
                new Case(
                        "CANCELLATION_MANDATE",
                        "/mandate",
                        provider(WEBSITE, false, website(), "own")),
                new Case(
                        "CANCELLATION_MANDATE",
                        "/mandate",
                        provider(ACCESS, false, access(false, true), "own")),
                new Case(
                        "CANCELLATION_MANDATE_IN_FORCE",
                        "/mandate",
                        provider(WEBSITE, true, revoked(), "own")),
                new Case(
                        "CANCELLATION_DOCUMENTS_KNOWN",
                        "/attachments/1/id",
                        provider(SUBJECT, true, subject(), "own", "another's")),
                new Case(
                        "CANCELLATION_REASON_GIVEN",
                        "/reason",
                        new CancellationCheck(
                                request(SUBJECT, false, "abc"), false, Set.of(), subject(), TODAY)),
                new Case("CANCELLATION_REFERENCE_PLAIN", "/reference", referred("K-\u202E7")),
                new Case(
                        "NOT_CANCELLED_YET",
                        "/filingNumber",
                        sponsor(WEBSITE, facts(true, false, false, true, true))),
                new Case(
                        "NO_OPEN_CANCELLATION",
                        "/filingNumber",
                        sponsor(WEBSITE, busy(List.of("7"), List.of(), List.of()))),
                new Case(
                        "NO_PENDING_CHANGE",
                        "/filingNumber",
                        sponsor(WEBSITE, busy(List.of(), List.of("8"), List.of()))));
    }

    /** Of a provider that reported a datum as untrue. */
    private static List<Case> refusedAsKnown() {
        return List.of(
                new Case(
                        "CANCELLATION_KNOWN_UNTRUE",
                        "/filingNumber",
                        provider(WEBSITE, true, reported(), "own")),
                new Case(
                        "CANCELLATION_KNOWN_UNTRUE",
                        "/filingNumber",
                        provider(ACCESS, true, reported(), "own")));
    }

    /** Of an authority on its own motion, and of a provider that withdraws. */
    private static List<Case> refusedOfOneSide() {
        return List.of(
                new Case(
                        "NO_WAITING_MOVE",
                        "/filingNumber",
                        sponsor(WEBSITE, busy(List.of(), List.of(), MOVES))),
                new Case("OWN_MOTION_FACTS", "/facts", ownMotion("abc", "own")),
                new Case("OWN_MOTION_PAPER", "/attachments", ownMotion("示例：电话为空号")),
                new Case("WITHDRAWAL_SPONSOR_TOLD", "/attachments", withdrawal(TODAY)),
                new Case("WITHDRAWAL_DAY", "/serviceEndedOn", withdrawal(null, "own")),
                new Case("WITHDRAWAL_DAY", "/serviceEndedOn", withdrawal(TODAY.plusDays(1), "own")),
                new Case(
                        "WITHDRAWAL_DAY", "/serviceEndedOn", withdrawal(FILED.minusDays(1), "own")),
                new Case(
                        "WITHDRAWAL_DAY",
                        "/serviceEndedOn",
                        new CancellationCheck(
                                withdrawal(TODAY).request(),
                                false,
                                Set.of(),
                                access(false, true),
                                TODAY)));
    }

    private static List<Finding> check(CancellationCheck check) {
        return BOOK.check(check, Province.BEIJING, TODAY);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void refusesAloneOrLetsPass(Case one) {
        List<Finding> findings = check(one.check());
        if (one.code() == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .extracting(Finding::code, Finding::pointer)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(one.code(), one.pointer()));
        }
    }

    @Test
    void hasACaseForEachRule() {
        assertThat(cases().stream().map(Case::code).distinct().filter(code -> code != null))
                .hasSameSizeAs(BOOK.rules());
    }
}
