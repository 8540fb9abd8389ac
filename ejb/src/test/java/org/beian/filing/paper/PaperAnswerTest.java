package org.beian.filing.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditResult;
import org.beian.cancellation.procedure.CancellationReview;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.paper.PaperAnswerScene.Matter;
import org.beian.law.Clause;
import org.beian.law.Refusal;
import org.beian.law.Shanghai;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.reading.ReadRefusal;
import org.beian.unfiledchange.UnfiledChangeState;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of answers on paper in each procedure in which a sponsor may answer (8.8). */
@DatabaseTest
@Clause("8.8")
class PaperAnswerTest {

    /** The day on which the test's clock stands, on which sponsors are told. */
    private static final LocalDate TOLD = LocalDate.of(2026, 11, 24);

    private static final String REASON = "核对署名";

    @Inject PaperAnswerScene scene;
    @Inject PaperAnswerReceipt receipt;
    @Inject PaperAnswerReading reading;
    @Inject CancellationReview review;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private static void days(int days) {
        TestClock.shared().advance(Duration.ofDays(days));
    }

    private static List<String> of(
            CancellationScene filed, String column, String table, String type, String id) {
        return filed.texts(
                "select "
                        + column
                        + " from "
                        + table
                        + " where case_type = ? and case_id = ? order by "
                        + column,
                type,
                Long.valueOf(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNFILED_CHANGE", "CANCELLATION", "DOMAIN_RELEASE", "AUDIT_ITEM"})
    void countsAsOfItsDayOfReceiptAndOnce(String type) {
        Matter matter = scene.of(type);
        String id = matter.open().get();
        final int mails = of(matter.filed(), "recipient", "mail", type, id).size();
        days(2);
        scene.asClerk(Province.BEIJING);
        assertThat(reading.asked(type, id).orElseThrow().kinds()).contains(PaperAnswerKind.ANSWER);
        receipt.record(type, id, scene.answer(matter, id, TOLD.plusDays(1)));

        assertThat(Shanghai.date(matter.answeredAt().apply(id))).isEqualTo(TOLD.plusDays(1));
        assertThat(
                        matter.filed()
                                .texts(
                                        "select actor from history_entry where case_type = ? and"
                                                + " case_id = ? and act = 'PAPER_ANSWER' and reason ="
                                                + " '2026-11-25'",
                                        type,
                                        Long.valueOf(id)))
                .containsExactly(PaperAnswerScene.CLERK_NAME);
        assertThat(matter.whole().apply(id)).isTrue();
        assertThat(reading.asked(type, id)).isEmpty();
        List<PaperAnswerView> papers = reading.list(type, id);
        assertThat(papers).hasSize(1);
        assertThat(papers.get(0).bearer()).isEqualTo(PaperAnswerScene.BEARER);
        assertThat(papers.get(0).late()).isFalse();
        assertThat(reading.scan(papers.get(0).id(), null).bytes()).isPositive();
        PaperAnswerRequest again = scene.answer(matter, id, TOLD.plusDays(1));
        assertThatThrownBy(() -> receipt.record(type, id, again)).is(rejectedAs(matter.answered()));

        assertThat(of(matter.filed(), "event_type", "event", type, id))
                .contains("PAPER_ANSWER_RECORDED");
        assertThat(of(matter.filed(), "recipient", "mail", type, id)).hasSize(mails + 1);
        matter.filed().asSponsor();
        assertThat(reading.list(type, id)).isEqualTo(papers);
        assertThat(reading.scan(papers.get(0).id(), null).bytes()).isPositive();
        assertThat(of(matter.filed(), "basis", "read_log", type, id)).contains("TAKEN", "OWN");
        assertThatThrownBy(() -> matter.onLine().accept(id)).is(rejectedAs(matter.answered()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNFILED_CHANGE", "CANCELLATION", "DOMAIN_RELEASE", "AUDIT_ITEM"})
    void refusesWhatIsNoAnswerOfThisSponsor(String type) {
        Matter matter = scene.of(type);
        String id = matter.open().get();
        days(1);
        scene.asClerk(Province.BEIJING);
        PaperAnswerRequest good = scene.answer(matter, id, TOLD);
        isRefused(type, id, day(good, TOLD.minusDays(1)), dayInvalid());
        isRefused(type, id, day(good, TOLD.plusDays(2)), dayInvalid());
        isRefused(type, id, day(good, null), dayInvalid());
        isRefused(type, id, signed(good, "示例另一单位"), PaperAnswerRefusal.PAPER_ANSWER_OTHER_SPONSOR);
        isRefused(type, id, signed(good, " "), PaperAnswerRefusal.PAPER_ANSWER_INCOMPLETE);
        String anothers = matter.filed().mandateOf(matter.filed().filed.sponsor());
        for (String scan : new String[] {null, "无", anothers}) {
            isRefused(type, id, scanned(good, scan), PaperAnswerRefusal.PAPER_ANSWER_INCOMPLETE);
        }
        isRefused(type, id, broughtBy(good, null), PaperAnswerRefusal.PAPER_ANSWER_INCOMPLETE);
        isRefused(type, id, saying(good, null), matter.wordless());
        PaperAnswerRequest older =
                new PaperAnswerRequest(
                        good.version() - 1,
                        good.kind(),
                        TOLD,
                        good.sponsor(),
                        good.bearer(),
                        good.words(),
                        good.scan());
        isRefused(type, id, older, PaperAnswerRefusal.PAPER_ANSWER_STALE);
        scene.asClerk(Province.GUANGDONG);
        isRefused(type, id, good, PaperAnswerRefusal.PAPER_ANSWER_NOT_FOUND);
        assertThat(reading.asked(type, id)).isEmpty();

        matter.filed().asSponsor();
        matter.onLine().accept(id);
        scene.asClerk(Province.BEIJING);
        PaperAnswerRequest beside = scene.answer(matter, id, TOLD);
        isRefused(type, id, beside, matter.answered());
        assertThat(reading.list(type, id)).isEmpty();
        assertThat(matter.whole().apply(id)).isTrue();
    }

    private static Refusal dayInvalid() {
        return PaperAnswerRefusal.PAPER_ANSWER_DAY_INVALID;
    }

    private void isRefused(String type, String id, PaperAnswerRequest request, Refusal as) {
        ThrowingCallable recording = () -> receipt.record(type, id, request);
        assertThatThrownBy(recording).as(request.toString()).is(rejectedAs(as));
    }

    private static PaperAnswerRequest day(PaperAnswerRequest of, LocalDate day) {
        return new PaperAnswerRequest(
                of.version(), of.kind(), day, of.sponsor(), of.bearer(), of.words(), of.scan());
    }

    private static PaperAnswerRequest signed(PaperAnswerRequest of, String sponsor) {
        return new PaperAnswerRequest(
                of.version(), of.kind(), TOLD, sponsor, of.bearer(), of.words(), of.scan());
    }

    private static PaperAnswerRequest broughtBy(PaperAnswerRequest of, String bearer) {
        return new PaperAnswerRequest(
                of.version(), of.kind(), TOLD, of.sponsor(), bearer, of.words(), of.scan());
    }

    private static PaperAnswerRequest saying(PaperAnswerRequest of, String words) {
        return new PaperAnswerRequest(
                of.version(), of.kind(), TOLD, of.sponsor(), of.bearer(), words, of.scan());
    }

    private static PaperAnswerRequest scanned(PaperAnswerRequest of, String scan) {
        return new PaperAnswerRequest(
                of.version(), of.kind(), TOLD, of.sponsor(), of.bearer(), of.words(), scan);
    }

    /** The bureau's time begins with the receipt; one that came in late is taken, and told so. */
    @Test
    void isTakenLateFromASponsorWithoutAccount() {
        Matter matter = scene.of("UNFILED_CHANGE");
        String id = matter.open().get();
        matter.filed()
                .filed
                .write(
                        "update icp_subject set holder_id = null where id = ?",
                        scene.changes.one(id).subjectId());
        scene.changes.afterTheLastDayOf(id);
        final LocalDate day = Shanghai.date(TestClock.shared().instant());
        days(1);
        scene.asClerk(Province.BEIJING);
        receipt.record("UNFILED_CHANGE", id, scene.answer(matter, id, day));
        assertThat(reading.list("UNFILED_CHANGE", id))
                .singleElement()
                .satisfies(paper -> assertThat(paper.late()).isTrue());
        assertThat(scene.changes.one(id).state()).isEqualTo(UnfiledChangeState.ANSWERED);
        assertThat(scene.changes.one(id).decideBy()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(of(matter.filed(), "event_type", "event", "UNFILED_CHANGE", id))
                .doesNotContain("PAPER_ANSWER_RECORDED");
        assertThat(of(matter.filed(), "recipient", "mail", "UNFILED_CHANGE", id)).hasSize(2);
    }

    @Test
    @Clause("8.2")
    void waivesAHearingSoThatTheBureauNeedNotWait() {
        Matter matter = scene.of("CANCELLATION");
        String id = matter.open().get();
        scene.asClerk(Province.BEIJING);
        receipt.record(
                "CANCELLATION",
                id,
                scene.paper(matter, id, PaperAnswerKind.WAIVER, TOLD, "示例：不应记录"));
        assertThat(matter.filed().one(id).hearing().orElseThrow().isWaived()).isTrue();
        matter.filed().asReviewer("paper-second", Province.BEIJING);
        review.approve(id, matter.filed().approval(id));
        assertThat(matter.filed().stateOf("icp_website", matter.filed().website()))
                .isEqualTo("CANCELLED");
        assertThat(matter.whole().apply(id)).isTrue();
    }

    @Test
    @Clause("18.2")
    void confirmsAnAuditedWebsiteAndKeepsWhatDiffers() {
        Matter matter = scene.of("AUDIT_ITEM");
        String id = scene.audit.planted();
        scene.asClerk(Province.BEIJING);
        UnaryOperator<String> record =
                item -> {
                    receipt.record(
                            "AUDIT_ITEM",
                            item,
                            scene.paper(matter, item, PaperAnswerKind.CONFIRMATION, TOLD, null));
                    return item;
                };
        assertThatThrownBy(() -> record.apply(id))
                .as("before its sponsor was told")
                .is(rejectedAs(PaperAnswerRefusal.PAPER_ANSWER_NOT_ASKED));
        scene.audit.tell();
        scene.audit.registeredTo("示例另一持有者");
        scene.asClerk(Province.BEIJING);
        assertThatThrownBy(() -> record.apply(id))
                .is(rejectedAs(AuditRefusal.AUDIT_DIFFERENCES_STAND));
        assertThat(scene.audit.one(id).standing()).isEqualTo(1);
        assertThat(reading.list("AUDIT_ITEM", id)).isEmpty();
        scene.audit.registeredAsFiled();
        scene.asClerk(Province.BEIJING);
        record.apply(id);
        assertThat(scene.audit.one(id).result()).isEqualTo(AuditResult.CORRECTED);
        assertThat(scene.audit.acts(id)).containsExactly("PAPER_CONFIRMATION");
        scene.audit.isWhole(id);
    }

    @Test
    @Clause("3")
    void asksWhoDidNotRecordAScanForAReasonAndHidesItFromOthers() {
        Matter matter = scene.of("CANCELLATION");
        String id = matter.open().get();
        scene.asClerk(Province.BEIJING);
        receipt.record("CANCELLATION", id, scene.answer(matter, id, TOLD));
        Long paper = reading.list("CANCELLATION", id).get(0).id();
        String logged =
                "select basis from read_log where case_type = 'CANCELLATION' and case_id = ?"
                        + " and field = '/paperAnswers/"
                        + paper
                        + "'";
        assertThat(matter.filed().texts(logged, Long.valueOf(id))).isEmpty();
        scene.asMinistry();
        assertThatThrownBy(() -> reading.scan(paper, " 看 "))
                .is(rejectedAs(ReadRefusal.UNMASKING_WITHOUT_REASON));
        assertThat(reading.scan(paper, REASON).bytes()).isPositive();
        assertThat(matter.filed().texts(logged, Long.valueOf(id))).containsExactly("UNMASKED");
        scene.asClerk(Province.GUANGDONG);
        assertThat(reading.list("CANCELLATION", id)).isEmpty();
        assertThatThrownBy(() -> reading.scan(paper, REASON))
                .is(rejectedAs(PaperAnswerRefusal.PAPER_ANSWER_NOT_FOUND));
        matter.filed().filed.become(matter.filed().filed.newSponsor(), "SPONSOR");
        assertThatThrownBy(() -> reading.scan(paper, REASON))
                .is(rejectedAs(PaperAnswerRefusal.PAPER_ANSWER_NOT_FOUND));
        assertThatThrownBy(() -> reading.list("FILING", id))
                .is(rejectedAs(PaperAnswerRefusal.PAPER_ANSWER_NOT_FOUND));
    }
}
