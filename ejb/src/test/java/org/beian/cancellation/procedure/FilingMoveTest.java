package org.beian.cancellation.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.access.application.AccessScene.CONFIRM;
import static org.beian.access.application.AccessScene.ips;
import static org.beian.access.application.AccessScene.request;
import static org.beian.account.Roles.SPONSOR;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.beian.access.application.AccessProcedure;
import org.beian.access.opening.AccessOpening;
import org.beian.cancellation.CancellationKind;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.lookup.PublicLookup;
import org.beian.filing.lookup.PublicWebsite;
import org.beian.filing.record.RecordCard;
import org.beian.filing.record.RecordCards;
import org.beian.filing.record.SponsorVersions;
import org.beian.filing.register.RegisterState;
import org.beian.filing.register.RegisterVersions;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FiledScene;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.Severity;
import org.beian.testing.AtOnce;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.value.FilingNumber;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of filings that move to another province: none goes dark, and nothing else meanwhile. */
@DatabaseTest
@Clause("B13")
class FilingMoveTest {

    private static final String ADDRESS = "203.0.113.78";

    @Inject CancellationScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject FilingRepository filings;
    @Inject RegisterVersions versions;
    @Inject SponsorVersions own;
    @Inject RecordCards cards;
    @Inject PublicLookup lookup;
    @Inject AccessProcedure accesses;
    @Inject AccessOpening opening;
    @Inject Units units;
    @Inject Authorities authorities;
    @Inject History history;

    private String number;
    private String access;

    @BeforeEach
    void file() {
        authorities.ensure();
        number = scene.filedBySponsor(this::preAssigned);
        TestClock.shared().advance(Duration.ofDays(1));
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    /** With an access that the sponsor applied for before. */
    private SampleFiling preAssigned(SampleFiling filing) {
        scene.asSponsor();
        access =
                accesses.apply(
                                request(
                                        scene.filed.provider().code(),
                                        filing.at("/websites/0/domains/0")))
                        .id();
        scene.asProvider();
        accesses.preAssign(access, null, ips(ADDRESS));
        return filing.withAddresses(ADDRESS, ADDRESS)
                .with("/websites/0/accesses/0/accessApplication", access);
    }

    /** As filed, without the application for access, which is used up. */
    private SampleFiling filing() {
        return scene.filing().without("/websites/0/accesses/0/accessApplication");
    }

    /** The sponsor's application in the province where its domicile is now. */
    private SampleFiling move() {
        return filing().with("/movesFrom", number)
                .with("/subject/province", "440000")
                .with("/subject/city", "440100")
                .with("/subject/county", "440106");
    }

    private String waiting() {
        scene.asSponsor();
        FilingStatus status = submission.submit(move().toContent());
        assertThat(status.findings()).noneMatch(found -> found.severity() == Severity.REFUSE);
        return status.id();
    }

    private Decision taken(String id, String... reasons) {
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        review.take(id);
        return new Decision(
                Integer.parseInt(one("select version from filing_application where id = ?", id)),
                List.of(reasons),
                "示例意见",
                false);
    }

    private String one(String sql, String id) {
        return scene.texts(sql, Long.valueOf(id)).get(0);
    }

    /** Approved by the bureau of the other province; gives the number there. */
    private String approved(String id) {
        return review.approve(id, taken(id));
    }

    private List<String> findings(SampleFiling filing) {
        return submission.submit(filing.toContent()).findings().stream()
                .filter(finding -> finding.severity() == Severity.REFUSE)
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    private String source() {
        return ofSubject("application_id");
    }

    private String ofSubject(String column) {
        String query = "select " + column + " from icp_subject where filing_number = ?";
        return scene.texts(query, number).get(0);
    }

    private RecordCard card(Province province) {
        scene.asReviewer("reader", province);
        return FiledScene.inNew(() -> cards.open(Long.valueOf(ofSubject("id")), "subject"));
    }

    private List<String> accessesOf(String website) {
        return scene.texts(
                "select a.id from icp_access a join icp_website w on w.id = a.website_id"
                        + " where w.filing_number = ? and a.state = 'ACTIVE'",
                website);
    }

    private List<String> events(String type) {
        return scene.texts(
                "select unit_id from event where case_type = 'FILING' and case_id = ?"
                        + " and event_type = ?",
                Long.valueOf(source()),
                type);
    }

    private boolean isWhole(String application) {
        return FiledScene.inNew(
                () ->
                        history.verify(filings.find(Long.valueOf(application)).orElseThrow())
                                .isWhole());
    }

    private void open() {
        scene.asSponsor();
        opening.giveFiled(access, null);
        scene.asProvider();
        opening.compare(access, null, null, CONFIRM);
        opening.open(access, null, null, SampleFiling.OFFICER, null);
    }

    @Test
    @Clause({"B4", "B5", "15.4"})
    void endsTheFormerNumberAndLetsTheAccessesGoOn() {
        open();
        List<String> before = accessesOf(scene.website());
        String id = waiting();
        Long bureau = units.bureauOf(Province.BEIJING).map(Unit::id).orElseThrow();
        assertThat(events("FILING_MOVE_APPLIED")).containsExactly(bureau.toString());
        assertThat(card(Province.BEIJING).movingTo()).isEqualTo("440000");
        assertThat(scene.stateOf("icp_subject", number)).isEqualTo("ACTIVE");

        String next = approved(id);

        assertThat(next).startsWith("粤ICP备");
        assertThat(scene.stateOf("icp_subject", number)).isEqualTo("CANCELLED");
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("CANCELLED");
        assertThat(accessesOf(scene.website())).isEmpty();
        assertThat(accessesOf(next + "-1")).as("the same access").isEqualTo(before);
        assertThat(
                        scene.texts(
                                "select id from stop_access_notice where filing_number = ?",
                                scene.website()))
                .isEmpty();
        assertThat(one("select filing_number from access_application where id = ?", access))
                .isEqualTo(next + "-1");
        assertThat(one("select state from access_application where id = ?", access))
                .isEqualTo("OPENED");
        assertThat(scene.texts("select holder_id from icp_subject where filing_number = ?", next))
                .containsExactly(scene.filed.sponsor().id().toString());
        assertThat(events("FILING_MOVED"))
                .containsExactlyInAnyOrder(
                        bureau.toString(),
                        scene.filed.sponsor().id().toString(),
                        scene.filed.provider().id().toString());
        scene.asSponsor();
        SponsorVersions.Move told = FiledScene.inNew(() -> own.move(number)).orElseThrow();
        assertThat(told.number()).isEqualTo(next);
        assertThat(told.letter().kind()).isEqualTo("FILING_MOVED");
        assertThat(
                        scene.texts(
                                "select recipient from mail where case_type = 'FILING'"
                                        + " and case_id = ? and letter_id is null",
                                Long.valueOf(source())))
                .contains("p@example.cn");
        assertThat(isWhole(source())).isTrue();
        assertThat(isWhole(id)).isTrue();
        RecordCard card = card(Province.BEIJING);
        assertThat(card.movedTo()).isEqualTo(next);
        assertThat(card.movingTo()).isNull();
        assertThat(lookup.byNumber(number, 0, 10).websites()).isEmpty();
        assertThat(lookup.byDomain(scene.domain()).websites())
                .extracting(PublicWebsite::filingNumber)
                .containsExactly(next + "-1");
    }

    @Test
    @Clause("B4")
    void keepsTheFormerFilingReadableAsItWas() {
        approved(waiting());
        FiledScene.inNew(
                () -> {
                    FilingNumber former = FilingNumber.parse(number);
                    var now =
                            versions.asOf(former, Shanghai.date(TestClock.shared().instant()))
                                    .orElseThrow();
                    assertThat(now.subject().state()).isEqualTo(RegisterState.CANCELLED);
                    assertThat(now.subject().cause()).isEqualTo("MOVED");
                    assertThat(now.websites().get(0).cause()).isEqualTo("MOVED");
                    var before =
                            versions.asOf(
                                            former,
                                            Shanghai.date(TestClock.shared().instant())
                                                    .minusDays(1))
                                    .orElseThrow();
                    assertThat(before.websites().get(0).state()).isEqualTo(RegisterState.ACTIVE);
                    assertThat(before.websites().get(0).content())
                            .contains(scene.domain(), scene.filed.provider().code());
                    return null;
                });
    }

    @Test
    void leavesAllAsItWasWhenItIsRefused() {
        List<String> before = accessesOf(scene.website());
        String id = waiting();
        review.refuse(id, taken(id, "OTHER"));
        assertThat(scene.stateOf("icp_subject", number)).isEqualTo("ACTIVE");
        assertThat(accessesOf(scene.website())).isEqualTo(before);
        assertThat(card(Province.BEIJING).movingTo()).isNull();
        scene.asSponsor();
        assertThat(scene.ofWebsite()).as("nothing waits").isNotBlank();
    }

    @Test
    @Clause({"15.3", "8.1"})
    void holdsChangesAndCancellationsBackWhileItWaits() {
        waiting();
        assertThat(findings(filing().asChange(number)))
                .containsExactly("PART_PENDING /filingNumber");
        assertThat(findings(filing().asAddedWebsite(number)))
                .containsExactly("PART_PENDING /filingNumber");
        for (CancellationKind kind :
                List.of(CancellationKind.CANCEL_SUBJECT, CancellationKind.CANCEL_WEBSITE)) {
            boolean whole = kind == CancellationKind.CANCEL_SUBJECT;
            String of = whole ? number : scene.website();
            assertThat(scene.faults(CancellationScene.request(kind, of, null)))
                    .containsExactly("NO_PENDING_CHANGE");
        }
        assertThat(
                        scene.faults(
                                CancellationScene.request(
                                        CancellationKind.CANCEL_ACCESS,
                                        scene.website(),
                                        scene.filed.provider().code())))
                .contains("NO_PENDING_CHANGE");
        assertThat(findings(move()))
                .contains(
                        "PART_PENDING /movesFrom", "APPLICATION_PENDING /subject/document/number");
    }

    @Test
    @Clause("15.3")
    void isNotAppliedForWhileTheFilingIsCancelledOrChanged() {
        String cancellation = scene.ofWebsite();
        assertThat(findings(move())).containsExactly("PART_BEING_CANCELLED /movesFrom");
        scene.procedure.withdraw(cancellation);
        submission.submit(filing().asChange(number).toContent());
        assertThat(findings(move())).containsExactly("PART_PENDING /movesFrom");
    }

    @Test
    void isOnlyForTheHolderOfAFilingInForce() {
        scene.filed.become(scene.filed.newSponsor(), SPONSOR);
        assertThat(findings(move())).contains("MOVED_FILING_KNOWN /movesFrom");
        scene.asSponsor();
        scene.approved(
                scene.submitted(
                        CancellationScene.request(CancellationKind.CANCEL_SUBJECT, number, null)));
        scene.asSponsor();
        assertThat(findings(move())).containsExactly("MOVED_FILING_KNOWN /movesFrom");
    }

    /** A provider that the new filing does not name any more is to stop. */
    @Test
    @Clause("15.5")
    void ordersTheProvidersThatAreLeftToStop() {
        Unit other = scene.filed.newProvider();
        scene.filed.approved(
                filing().asAddedAccess(number, "203.0.113.79")
                        .with("/websites/0/accesses/0/provider", other.code()));
        String next = approved(waiting());
        assertThat(accessesOf(next + "-1")).hasSize(1);
        String ordered = "select provider_id from stop_access_notice where filing_number = ?";
        assertThat(scene.texts(ordered, scene.website())).containsExactly(other.id().toString());
    }

    @Test
    void isApprovedOnceByTwoAtOnce() throws Exception {
        String id = waiting();
        Decision decision = taken(id);
        Runnable approval =
                () -> {
                    scene.asReviewer("reviewer-gd", Province.GUANGDONG);
                    review.approve(id, decision);
                };
        assertThat(AtOnce.run(approval, approval)).containsOnlyOnce(AtOnce.DONE);
        assertThat(accessesOf(number + "-1")).isEmpty();
        assertThat(isWhole(source())).isTrue();
    }

    /** Of a move and a cancellation of the same filing, one alone waits. */
    @Test
    @Clause("15.3")
    void waitsAloneWhenItIsCancelledAtTheSameTime() throws Exception {
        SampleFiling move = move();
        Runnable moved =
                () -> {
                    scene.asSponsor();
                    if (!findings(move).isEmpty()) {
                        throw FilingRefusal.FILING_NOT_FOUND.of("returned");
                    }
                };
        Runnable cancelled =
                () -> {
                    scene.asSponsor();
                    scene.submitted(
                            CancellationScene.request(
                                    CancellationKind.CANCEL_SUBJECT, number, null));
                };
        assertThat(AtOnce.run(moved, cancelled)).containsOnlyOnce(AtOnce.DONE);
    }
}
