package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.reading.FilingView;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.rule.RuleScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.trail.reading.ReadRefusal;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of what a bureau reads of an application, and of what it does not (principles 2 and 3). */
@DatabaseTest
class ReviewDeskReadingTest {

    private static final String MOBILE = "/subject/responsible/mobile";

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject ReviewDeskReading desk;

    private List<?> readsOf(String id) {
        return scene.read(
                "select basis from read_log where case_type = 'FILING' and case_id = ? order by id",
                Long.valueOf(id));
    }

    private SheetRow rowOf(FilingView view, String pointer) {
        return view.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.pointer().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + pointer));
    }

    /** In Beijing, with a server in Guangdong too. */
    private SampleFiling withAccessInGuangdong() {
        SampleFiling filing = scene.ready();
        FilingScene.inNew(
                () -> {
                    scene.units.giveRemit(
                            scene.units.find(scene.provider().id()).orElseThrow(),
                            Province.GUANGDONG,
                            RuleScene.FIRST_DAY);
                    return null;
                });
        return filing.plus("/websites/0/accesses/0/serverProvinces", "440000");
    }

    private String refusedAndRevised(SampleFiling filing, SampleFiling revised) {
        String id = scene.waiting(filing);
        review.refuse(id, scene.refusal(id, "OTHER"));
        scene.asProvider();
        assertThat(submission.resubmit(id, null, revised.toContent()).state())
                .isEqualTo(FilingState.UNDER_REVIEW);
        scene.asReviewer();
        return id;
    }

    @Test
    @Clause("6.1")
    void showsFindingsHistoryClockAndAttachments() {
        String id = scene.waiting(scene.ready().with("/websites/0/name", "示例"));
        FilingView view = desk.open(id);

        assertThat(view.findings()).extracting(Finding::code).contains("SITE_NAME_TOO_SHORT");
        assertThat(view.history()).hasSize(2);
        assertThat(view.trail().isWhole()).isTrue();
        assertThat(view.clock().date()).isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(view.attachments())
                .extracting(FilingView.AttachmentInfo::purpose, FilingView.AttachmentInfo::fileName)
                .containsExactly(tuple("MANDATE", "示例.pdf"), tuple("DOCUMENT_SCAN", "示例.pdf"));
        assertThat(view.decidable()).isTrue();
        assertThat(view.changes()).isZero();
        assertThat(view.earlier()).isEmpty();
        assertThat(readsOf(id)).isEmpty();
    }

    @Test
    @Clause("2")
    void letsTheBureauOfTheAccessPlaceReadAndLogsIt() {
        String id = scene.waiting(withAccessInGuangdong());
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        FilingView view = desk.open(id);

        assertThat(view.decidable()).isFalse();
        assertThat(readsOf(id)).isEqualTo(List.of("ACCESS_PLACE"));
        assertThatThrownBy(() -> review.approve(id, scene.approval(id)))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThat(desk.queue(QueueFilter.ALL, id, QueuePosition.START, 10)).isEmpty();
    }

    @Test
    @Clause("3")
    void masksPersonalData() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(filing);
        FilingView view = desk.open(id);

        for (String pointer :
                List.of(
                        MOBILE,
                        "/subject/responsible/officePhone",
                        "/subject/responsible/email",
                        "/subject/responsible/document/number",
                        "/websites/0/responsible/mobile")) {
            assertThat(rowOf(view, pointer).masked()).as(pointer).isTrue();
            assertThat(view.toString()).as(pointer).doesNotContain(filing.at(pointer));
        }
        assertThat(rowOf(view, "/subject/document/number").values())
                .containsExactly(filing.at("/subject/document/number"));
    }

    @Test
    @Clause("3")
    void masksTheDocumentAndAddressOfAPerson() {
        SampleFiling filing =
                scene.ready()
                        .with("/subject/name", "示例个人")
                        .without("/subject/superior")
                        .asIndividual(SampleFiling.adultId());
        String id = scene.waiting(filing);
        assertThat(scene.application(id).state()).isEqualTo(FilingState.UNDER_REVIEW);

        assertThat(desk.open(id).toString())
                .doesNotContain(filing.at("/subject/document/number"))
                .doesNotContain(filing.at("/subject/address"));
    }

    @Test
    @Clause("3")
    void unmasksOneValueForAReasonThatIsLogged() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(filing);

        assertThat(desk.unmask(id, MOBILE, "核对负责人电话")).isEqualTo(filing.at(MOBILE));
        assertThat(
                        scene
                                .read(
                                        "select basis, field, reason, actor from read_log where case_type = 'FILING'"
                                                + " and case_id = ? order by id",
                                        Long.valueOf(id))
                                .stream()
                                .map(row -> List.of((Object[]) row)))
                .containsExactly(List.of("UNMASKED", MOBILE, "核对负责人电话", FilingScene.REVIEWER_ONE));
    }

    @Test
    @Clause("3")
    void unmasksAllOfWhatTheReviewerTookAndLogsEach() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(filing);
        assertThatThrownBy(() -> desk.unmaskAll(id, "核对证件"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_TAKEN));
        review.take(id);
        assertThatThrownBy(() -> desk.unmaskAll(id, "看"))
                .is(rejectedAs(ReadRefusal.UNMASKING_WITHOUT_REASON));
        assertThat(readsOf(id)).isEmpty();

        Map<String, String> shown = desk.unmaskAll(id, "核对证件");
        assertThat(shown)
                .containsEntry(MOBILE, filing.at(MOBILE))
                .containsEntry(
                        "/subject/responsible/document/number",
                        filing.at("/subject/responsible/document/number"));
        List<String> masked =
                desk.open(id).sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .filter(SheetRow::masked)
                        .map(SheetRow::pointer)
                        .toList();
        assertThat(shown.keySet()).containsExactlyElementsOf(masked);
        assertThat(
                        scene.read(
                                "select field from read_log where basis = 'UNMASKED'"
                                        + " and reason = '核对证件' and case_type = 'FILING'"
                                        + " and case_id = ? order by id",
                                Long.valueOf(id)))
                .isEqualTo(masked);

        scene.asReviewer(FilingScene.REVIEWER_TWO, Province.BEIJING);
        assertThatThrownBy(() -> desk.unmaskAll(id, "核对证件"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_TAKEN));
    }

    @Test
    @Clause("6.1")
    void logsOnceThatWhoTookItOpensIt() {
        String id = scene.waiting(scene.ready());
        desk.open(id);
        review.take(id);
        assertThat(readsOf(id)).isEmpty();
        desk.open(id);
        desk.open(id);
        assertThat(readsOf(id)).isEqualTo(List.of("TAKEN"));
        scene.asReviewer(FilingScene.REVIEWER_TWO, Province.BEIJING);
        desk.open(id);
        assertThat(readsOf(id)).hasSize(1);
        review.takeOver(id);
        desk.open(id);
        assertThat(readsOf(id)).hasSize(2);
    }

    @Test
    @Clause("12.4")
    void namesWhoseItConflictsWithInsideTheProvinceOnly() {
        SampleFiling first = scene.ready();
        String other = scene.waiting(first);
        scene.asProvider();
        SampleFiling there =
                FilingScene.inGuangdong(scene.another()).with(MOBILE, first.at(MOBILE));
        String far = submission.submit(there.toContent()).id();
        assertThat(scene.application(far).state()).isEqualTo(FilingState.UNDER_REVIEW);
        SampleFiling mine = scene.another().with(MOBILE, first.at(MOBILE));
        String id = scene.waiting(mine);

        assertThat(desk.conflicts(id))
                .containsExactly(
                        new Conflict(
                                MOBILE,
                                false,
                                "110000",
                                "110000",
                                other,
                                first.at("/subject/name")),
                        new Conflict(MOBILE, false, "440000", "440000", null, null));
        review.approve(other, scene.approval(other));
        String number = scene.application(other).filingNumber();
        assertThat(desk.conflicts(id))
                .contains(
                        new Conflict(
                                MOBILE,
                                true,
                                "110000",
                                "110000",
                                number,
                                first.at("/subject/name")));
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThatThrownBy(() -> desk.conflicts(id)).is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThat(desk.conflicts(far)).allMatch(found -> found.name() == null);
    }

    @Test
    @Clause("12.7")
    void showsWhatTheApplicantChangedSinceTheLastRound() {
        SampleFiling filing = scene.ready().withSecondWebsite();
        SampleFiling revised =
                filing.with("/websites/0/name", "示例新名称")
                        .with(MOBILE, "13700000001")
                        .without("/subject/superior")
                        .without("/websites/1");
        String id = refusedAndRevised(filing, revised);
        FilingView view = desk.open(id);

        assertThat(rowOf(view, "/websites/0/name").previous())
                .containsExactly(filing.at("/websites/0/name"));
        assertThat(rowOf(view, "/websites/0/name").values()).containsExactly("示例新名称");
        assertThat(rowOf(view, "/subject/name").changed()).isFalse();
        assertThat(rowOf(view, MOBILE).changed()).isTrue();
        assertThat(rowOf(view, "/subject/superior").values()).isEmpty();
        assertThat(rowOf(view, "/subject/superior").previous())
                .containsExactly(filing.at("/subject/superior"));
        assertThat(rowOf(view, "/websites/1/domains").values()).isEmpty();
        assertThat(rowOf(view, "/websites/1/domains").previous())
                .containsExactly(filing.at("/websites/1/domains/0"));
        assertThat(view.toString())
                .doesNotContain(filing.at(MOBILE))
                .doesNotContain(filing.at("/websites/1/responsible/mobile"));
        assertThat(view.changes()).isGreaterThan(5);
        assertThat(view.earlier())
                .extracting(
                        FilingView.RoundDecision::round,
                        FilingView.RoundDecision::result,
                        FilingView.RoundDecision::reasonCodes,
                        FilingView.RoundDecision::decidedBy)
                .containsExactly(tuple(1, "REFUSED", List.of("OTHER"), FilingScene.REVIEWER_ONE));
    }

    /**
     * Values that were personal in the round before stay masked, also when they are gone or the
     * nature of the sponsor is another.
     */
    @Test
    @Clause("3")
    void masksWhatIsThereNoMore() {
        SampleFiling person =
                scene.ready().with("/subject/name", "示例个人").asIndividual(SampleFiling.adultId());
        SampleFiling organisation =
                person.with("/subject/nature", "ENTERPRISE")
                        .with("/subject/address", "北京市海淀区示例路2号")
                        .with("/subject/document/address", "北京市海淀区示例路2号")
                        .withDocument(
                                "UNIFIED_SOCIAL_CREDIT_CODE", SampleFiling.creditCode("110108"));
        FilingView view = desk.open(refusedAndRevised(person, organisation));

        assertThat(view.toString())
                .doesNotContain(person.at("/subject/document/number"))
                .doesNotContain(person.at("/subject/address"))
                .contains(organisation.at("/subject/address"));
        assertThat(rowOf(view, "/subject/address").changed()).isTrue();
    }

    @Test
    void givesOnlyAttachmentsThatTheApplicationNames() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(filing);
        String other = scene.rules.newAttachment(scene.provider());

        assertThat(desk.attachment(id, filing.at("/attachments/0/id"), "核对证件").mediaType())
                .isEqualTo("application/pdf");
        assertThatThrownBy(() -> desk.attachment(id, other, "核对证件"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    /** A16: neither a draft nor one that was taken back before it was ever handed in. */
    @Test
    void refusesDrafts() {
        String id = submission.draft(scene.ready().toContent()).id();
        scene.asReviewer();
        assertThatThrownBy(() -> desk.open(id)).is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        scene.asProvider();
        submission.withdraw(id);
        scene.asReviewer();
        assertThatThrownBy(() -> desk.open(id)).is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> desk.unmask(id, MOBILE, "核对电话"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    @Test
    void refusesAThirdProvince() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(filing);
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);

        assertThatThrownBy(() -> desk.open(id)).is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> desk.unmask(id, MOBILE, "核对电话"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> desk.attachment(id, filing.at("/attachments/0/id"), "核对证件"))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThat(readsOf(id)).isEmpty();
    }

    @Test
    void refusesUnmaskingWithoutReasonAndOfWhatIsNotMasked() {
        String id = scene.waiting(scene.ready());

        for (String reason : new String[] {null, "", "   看  ", "x".repeat(1001)}) {
            assertThatThrownBy(() -> desk.unmask(id, MOBILE, reason))
                    .is(rejectedAs(ReadRefusal.UNMASKING_WITHOUT_REASON));
        }
        for (String pointer : List.of("/subject/name", "", "/subject", "no pointer", "/none")) {
            assertThatThrownBy(() -> desk.unmask(id, pointer, "核对电话"))
                    .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        }
        assertThat(readsOf(id)).isEmpty();
    }
}
