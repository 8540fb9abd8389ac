package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.reading.FilingReading;
import org.beian.filing.reading.FilingView;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.register.RegisterVersions;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.FilingNumber;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of applications that touch parts of what is filed, from submission to the register. */
@DatabaseTest
@Clause({"8.1", "8.4"})
class FilingChangeTest {

    private static final String NEW_NAME = "示例网站新名称";

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject FilingReading reading;
    @Inject ReviewDeskReading desk;
    @Inject RegisterVersions versions;
    @Inject Clock clock;

    private SampleFiling filing;
    private String first;
    private String number;

    /** A filing with two websites that the provider filed on behalf, a day ago. */
    @BeforeEach
    void file() {
        filing = scene.ready().withSecondWebsite();
        first = scene.waiting(filing);
        number = review.approve(first, scene.approval(first));
        TestClock.shared().advance(Duration.ofDays(1));
        scene.asProvider();
    }

    private String approved(SampleFiling change) {
        scene.asProvider();
        String id = scene.waiting(change);
        review.approve(id, scene.approval(id));
        return id;
    }

    private SampleFiling ofFirst() {
        return filing.asChange(number).without("/websites/1");
    }

    private SampleFiling ofSecond() {
        return filing.asChange(number)
                .without("/websites/0")
                .with("/websites/0/filingNumber", number + "-2")
                .with("/websites/0/name", "示例第二网站新名称");
    }

    private List<?> websites(String column) {
        return scene.read(
                "select w."
                        + column
                        + " from icp_website w join icp_subject s on s.id = w.subject_id"
                        + " where s.filing_number = ? order by w.ordinal",
                number);
    }

    private List<?> domains(String website) {
        return scene.read(
                "select d.domain from icp_domain d join icp_website w on w.id = d.website_id"
                        + " where w.filing_number = ? order by d.domain",
                website);
    }

    private static SheetRow row(FilingView view, String pointer) {
        return view.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.pointer().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + pointer));
    }

    @Test
    @Clause("B4")
    void makesANewVersionOfTheWebsiteAndKeepsTheOld() {
        SampleFiling change =
                ofFirst()
                        .with("/websites/0/domains/0", "new-" + filing.at("/websites/0/domains/0"))
                        .with(
                                "/websites/0/homeUrls/0",
                                "http://new-" + filing.at("/websites/0/domains/0") + "/");
        String id = approved(change);

        assertThat(websites("name")).isEqualTo(List.of(NEW_NAME, filing.at("/websites/1/name")));
        assertThat(domains(number + "-1")).isEqualTo(List.of(change.at("/websites/0/domains/0")));
        FilingNumber subject = FilingNumber.parse(number);
        List<IcpVersion> now =
                versions.asOf(subject, Shanghai.date(clock.instant())).orElseThrow().websites();
        assertThat(now)
                .extracting(IcpVersion::number, IcpVersion::cause, IcpVersion::applicationId)
                .containsExactly(
                        tuple(2, "CHANGE", Long.valueOf(id)), tuple(1, "NEW", Long.valueOf(first)));
        List<IcpVersion> before =
                versions.asOf(subject, Shanghai.date(clock.instant()).minusDays(1))
                        .orElseThrow()
                        .websites();
        assertThat(before.get(0).content()).contains(filing.at("/websites/0/name"));
        assertThat(before.get(0).applicationId()).isEqualTo(Long.valueOf(first));
        assertThat(scene.claimsOf(id)).isEmpty();
        assertThat(scene.eventsOf(id)).isEqualTo(List.of("FILING_APPROVED"));
        assertThat(scene.mailsOf(id)).hasSize(1);
        assertThat(
                        scene.read(
                                        "select title from (select text_zh as title from letter where case_id = ?) t",
                                        Long.valueOf(id))
                                .toString())
                .contains("予以变更备案通知书");

        scene.asProvider();
        FilingStatus status = submission.status(id);
        assertThat(status.filingNumber()).isEqualTo(number);
        assertThat(status.websites())
                .extracting(FilingStatus.NumberedWebsite::filingNumber)
                .containsExactly(number + "-1");
    }

    /** The history of the first application covers the register as it is, and the versions. */
    @Test
    @Clause("B8")
    void letsTheHistoryCoverTheRegister() {
        String id = approved(ofFirst());
        assertThat(scene.actsOf(first)).endsWith("APPROVE", "REGISTER_CHANGED");
        assertThat(scene.verdictOf(first).isWhole()).isTrue();
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
        scene.write(
                "update icp_version set content = '{}' where valid_to is not null and filing_number = ?",
                number + "-1");
        assertThat(scene.verdictOf(first).isWhole()).isFalse();
    }

    @Test
    void addsAWebsiteUnderTheNextNumber() {
        SampleFiling added = filing.without("/websites/1").asAddedWebsite(number);
        String id = approved(added);

        assertThat(websites("filing_number"))
                .isEqualTo(List.of(number + "-1", number + "-2", number + "-3"));
        assertThat(domains(number + "-3")).isEqualTo(List.of(added.at("/websites/0/domains/0")));
        scene.asProvider();
        assertThat(submission.status(id).websites())
                .extracting(FilingStatus.NumberedWebsite::filingNumber)
                .containsExactly(number + "-3");
        assertThat(scene.verdictOf(first).isWhole()).isTrue();
    }

    @Test
    void addsAnAccessOfAnotherProviderAndKeepsTheFirst() {
        SampleFiling other = scene.ready();
        String id =
                approved(
                        filing.without("/websites/1")
                                .asAddedAccess(number, "203.0.113.77")
                                .with("/attachments", other.toJson().at("/attachments")));
        assertThat(
                        scene.read(
                                "select a.provider_id from icp_access a join icp_website w on w.id ="
                                        + " a.website_id where w.filing_number = ? and a.state = 'ACTIVE'",
                                number + "-1"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(scene.verdictOf(first).isWhole()).isTrue();
        assertThat(scene.verdictOf(id).isWhole()).isTrue();
    }

    @Test
    void changesTheSubjectWithItsPhones() {
        SampleFiling change =
                filing.asChange(number)
                        .with("/websites", SampleFiling.json("[]"))
                        .with("/subject", filing.toJson().at("/subject"))
                        .with("/subject/name", "示例更名有限公司")
                        .with("/subject/responsible/mobile", "13700000001");
        approved(change);
        assertThat(scene.read("select name from icp_subject where filing_number = ?", number))
                .isEqualTo(List.of("示例更名有限公司"));
        assertThat(
                        scene.read(
                                        "select p.phone from icp_phone p join icp_subject s on s.id = p.subject_id"
                                                + " where s.filing_number = ?",
                                        number)
                                .toString())
                .contains("13700000001")
                .doesNotContain(filing.at("/subject/responsible/mobile"));
    }

    /** Domains may move between the websites of one filing in one application. */
    @Test
    void movesADomainToAnotherWebsiteOfTheFiling() {
        String one = filing.at("/websites/0/domains/0");
        String two = filing.at("/websites/1/domains/0");
        SampleFiling swapped =
                filing.asChange(number)
                        .with("/websites/1/filingNumber", number + "-2")
                        .with("/websites/0/domains/0", two)
                        .with("/websites/0/homeUrls/0", "http://" + two + "/")
                        .with("/websites/1/domains/0", one)
                        .with("/websites/1/homeUrls/0", "http://" + one + "/");
        approved(swapped);
        assertThat(domains(number + "-1")).isEqualTo(List.of(two));
        assertThat(domains(number + "-2")).isEqualTo(List.of(one));
    }

    @Test
    @Clause("6.1")
    void showsTheReviewerTheDifferenceFromTheRegister() {
        String id = scene.waiting(ofFirst());
        FilingView view = desk.open(id);
        assertThat(view.changes()).isEqualTo(1);
        assertThat(row(view, "/websites/0/name").previous())
                .isEqualTo(List.of(filing.at("/websites/0/name")));
        assertThat(row(view, "/websites/0/services").changed()).isFalse();
        review.approve(id, scene.approval(id));
        scene.asProvider();
        assertThat(row(reading.open(id), "/websites/0/name").previous())
                .isEqualTo(List.of(filing.at("/websites/0/name")));
    }

    @Test
    void refusesTheSamePartTwiceAndTakesDifferentOnesSideBySide() {
        String one = submission.submit(ofFirst().toContent()).id();
        FilingStatus again =
                submission.submit(ofFirst().with("/websites/0/name", "示例又一名称").toContent());
        assertThat(again.state()).isEqualTo(FilingState.RETURNED);
        assertThat(again.findings())
                .extracting(Finding::code, Finding::pointer, finding -> finding.args().get(1))
                .containsExactly(tuple("PART_PENDING", "/websites/0", one));
        assertThat(submission.submit(ofSecond().toContent()).state())
                .isEqualTo(FilingState.UNDER_REVIEW);
        submission.withdraw(one);
        assertThat(submission.resubmit(again.id(), null, ofFirst().toContent()).state())
                .isEqualTo(FilingState.UNDER_REVIEW);
    }

    /** An access of a website and the website itself are not changed at the same time. */
    @Test
    void refusesAnAccessOfAWebsiteThatIsChanged() {
        submission.submit(ofFirst().toContent());
        FilingStatus access =
                submission.submit(
                        filing.without("/websites/1")
                                .asAddedAccess(number, "203.0.113.78")
                                .toContent());
        assertThat(access.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple("PART_PENDING", "/websites/0/accesses/0"));
    }

    @Test
    void saysThatSomebodyElseDecided() {
        String id = scene.waiting(ofFirst());
        Decision decision = scene.approval(id);
        review.approve(id, decision);
        scene.asReviewer(FilingScene.REVIEWER_TWO, Province.BEIJING);
        assertThatThrownBy(() -> review.approve(id, decision))
                .is(rejectedAs(FilingRefusal.FILING_DECIDED));
        assertThat(scene.eventsOf(id)).hasSize(1);
        assertThat(websites("version").get(1)).isEqualTo(1);
    }

    @Test
    void refusedChangesNothingAndTheNextRoundIsComparedWithTheRegister() {
        String id = scene.waiting(ofFirst());
        review.refuse(id, scene.refusal(id, "OTHER"));
        assertThat(websites("name").get(0)).isEqualTo(filing.at("/websites/0/name"));
        assertThat(scene.claimsOf(id)).isEmpty();
        scene.asProvider();
        submission.resubmit(id, null, ofFirst().with("/websites/0/name", "示例其他名称").toContent());
        scene.asReviewer();
        assertThat(row(desk.open(id), "/websites/0/name").previous())
                .isEqualTo(List.of(filing.at("/websites/0/name")));
    }

    /** A number of nobody and one of somebody else look alike (A16). */
    @Test
    @Clause("2")
    void tellsNobodyOfAForeignFiling() {
        SampleFiling change = ofFirst();
        scene.ready();
        List<Finding> foreign = submission.dryRun(change.toContent()).findings();
        List<Finding> none =
                submission
                        .dryRun(change.with("/filingNumber", "京ICP备2005999999号").toContent())
                        .findings();
        assertThat(foreign).extracting(Finding::code).containsExactly("FILING_OF_APPLICANT");
        assertThat(none)
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple("FILING_OF_APPLICANT", "/filingNumber"));
        FilingStatus returned = submission.submit(change.toContent());
        assertThat(returned.subjectName()).isNull();
        assertThat(reading.open(returned.id()).changes()).isZero();
        assertThat(FilingJson.tree(reading.open(returned.id())).toString())
                .doesNotContain(filing.at("/websites/0/name"));
    }

    /** The sponsor moves its website: the access of another provider ends with the approval. */
    @Test
    @Clause("B13")
    void movesToAnotherProviderOnApproval() {
        var sponsor = scene.rules.newUnit("示例主办单位", java.util.Set.of(Capacity.SPONSOR));
        FilingScene.inNew(
                () -> {
                    scene.units.add(sponsor);
                    return null;
                });
        scene.write(
                "update icp_subject set holder_id = ? where filing_number = ?",
                sponsor.id(),
                number);
        String before = scene.provider().code();
        scene.ready();
        String next = scene.provider().code();
        scene.become(sponsor, "sponsor", Roles.SPONSOR);
        SampleFiling move =
                ofFirst()
                        .without("/mandate")
                        .without("/verification")
                        .with("/attachments", SampleFiling.json("[]"))
                        .with("/websites/0/accesses/0/provider", next);
        String id = scene.waiting(move);
        assertThat(row(desk.open(id), "/websites/0/accesses/1/provider").previous())
                .isEqualTo(List.of(before));
        review.approve(id, scene.approval(id));
        assertThat(
                        scene.read(
                                "select u.code, a.state from icp_access a join unit u on u.id = a.provider_id"
                                        + " join icp_website w on w.id = a.website_id where w.filing_number = ? order by a.id",
                                number + "-1"))
                .extracting(row -> List.of((Object[]) row))
                .containsExactly(List.of(before, "CANCELLED"), List.of(next, "ACTIVE"));
        assertThat(
                        scene.read(
                                "select u.code, n.state from stop_access_notice n join unit u on u.id ="
                                        + " n.provider_id where n.cause_type = 'FILING' and n.filing_number = ?",
                                number + "-1"))
                .extracting(row -> List.of((Object[]) row))
                .containsExactly(List.of(before, "OPEN"));
    }
}
